package ai.coditect.milepost.report.html;

import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.report.Tally;
import ai.coditect.milepost.report.Titles;
import ai.coditect.milepost.report.Words;
import ai.coditect.milepost.report.svg.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What an apply would change: what changed since the last one, in the definitions or on GitHub. */
final class ChangesSection {

    private ChangesSection() {}

    static List<Element> of(Plan plan) {
        List<Element> content = new ArrayList<>();
        content.add(Html.paragraph("Since the last run the definitions or the issues changed, and an apply would put it"
                + " right: " + Tally.planned(plan::count) + "."));
        Element list = Element.of("ul").with("class", "issues");
        plan.changes().stream().limit(ReportHtml.MOST_ROWS).forEach(change -> list.add(Html.text("li", line(change))));
        content.add(list);
        ReportHtml.leftOut(plan.changes().size(), ReportHtml.MOST_ROWS, "change")
                .ifPresent(content::add);
        return content;
    }

    private static String line(Change change) {
        String fields = switch (change.action()) {
            case UPDATE, ADOPT, CLOSE, REOPEN, DELETE, CONFLICT ->
                change.fields().stream()
                        .map(field -> field.field() + " (" + Words.reason(change.action(), field) + ")")
                        .collect(Collectors.joining(", "));
            case CREATE, ORPHANED, NONE -> "";
        };
        return Words.verb(change.action()) + " " + Titles.of(change) + (fields.isEmpty() ? "" : ": " + fields);
    }
}
