package ai.coditect.milepost.report.html;

import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.progress.Progress;
import ai.coditect.milepost.progress.TrackedIssue;
import ai.coditect.milepost.report.ReportWords;
import ai.coditect.milepost.report.StatusWords;
import ai.coditect.milepost.report.Words;
import ai.coditect.milepost.report.graph.Direction;
import ai.coditect.milepost.report.graph.GraphSelection;
import ai.coditect.milepost.report.graph.GraphSvg;
import ai.coditect.milepost.report.graph.GraphView;
import ai.coditect.milepost.report.svg.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What waits for what. */
final class GraphSection {

    private GraphSection() {}

    static List<Element> of(Progress progress) {
        List<Element> content = new ArrayList<>();
        Map<IssueId, TrackedIssue> issues = progress.byId();
        picture(progress, content);
        critical(progress, issues, content);
        Table table = new Table(
                "What each issue waits for", List.of(Table.Column.text("Issue"), Table.Column.text("Blocked by")));
        List<TrackedIssue> blocked = progress.issues().stream()
                .filter(issue -> !issue.declared().blockers().isEmpty())
                .toList();
        if (blocked.isEmpty()) {
            content.add(Html.paragraph("No issue is blocked by another one."));
            return content;
        }
        blocked.stream()
                .limit(ReportHtml.MOST_ISSUES)
                .forEach(issue -> table.row(Html.issue(issue))
                        .text(blockers(issue.declared().blockers(), issues)));
        content.add(table.element());
        ReportHtml.leftOut(blocked.size(), ReportHtml.MOST_ISSUES, "issue").ifPresent(content::add);
        return content;
    }

    private static void picture(Progress progress, List<Element> content) {
        if (progress.issues().size() > ReportHtml.MOST_ISSUES) {
            content.add(Html.paragraph("There is no picture of more than " + ReportHtml.MOST_ISSUES + " issues."));
            return;
        }
        GraphView view = GraphView.of(progress.graph(), GraphSelection.ALL, Direction.LR, progress.byId());
        content.add(Html.scrolling(new GraphSvg().picture(view)));
    }

    private static void critical(Progress progress, Map<IssueId, TrackedIssue> issues, List<Element> content) {
        List<IssueId> path = progress.remaining().issues();
        if (path.isEmpty()) {
            return;
        }
        content.add(Html.heading("Critical path that remains"));
        content.add(Html.paragraph("The chain of open issues that takes the most hours: "
                + Words.hours(progress.remaining().hours())
                + progress.earliestEnd()
                        .map(end -> "; it cannot all be done before " + end)
                        .orElse("")
                + "."));
        Element list = Element.of("ol").with("class", "issues");
        path.stream()
                .limit(ReportHtml.MOST_ROWS)
                .flatMap(id -> Optional.ofNullable(issues.get(id)).stream())
                .forEach(issue -> list.add(Element.of("li")
                        .add(Html.issue(issue))
                        .add(Html.text("small", " " + StatusWords.hours(issue)))));
        content.add(list);
        ReportHtml.leftOut(path.size(), ReportHtml.MOST_ROWS, "issue").ifPresent(content::add);
    }

    private static String blockers(Set<IssueId> blockers, Map<IssueId, TrackedIssue> issues) {
        return blockers.stream()
                .map(blocker -> Optional.ofNullable(issues.get(blocker))
                        .map(issue -> ReportWords.sign(issue.standing()) + " " + StatusWords.number(issue))
                        .orElse(blocker.value()))
                .collect(Collectors.joining(", "));
    }
}
