package ai.coditect.milepost.report.mermaid;

import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.progress.Budget;
import ai.coditect.milepost.progress.Progress;
import ai.coditect.milepost.progress.Tally;
import ai.coditect.milepost.progress.TrackedIssue;
import ai.coditect.milepost.report.ProjectReport;
import ai.coditect.milepost.report.ReportWords;
import ai.coditect.milepost.report.ScheduledIssue;
import ai.coditect.milepost.report.StatusWords;
import ai.coditect.milepost.report.Titles;
import ai.coditect.milepost.report.Words;
import ai.coditect.milepost.report.graph.Direction;
import ai.coditect.milepost.report.graph.GraphMermaid;
import ai.coditect.milepost.report.graph.GraphSelection;
import ai.coditect.milepost.report.graph.GraphView;
import ai.coditect.milepost.report.markdown.BoundedPage;
import ai.coditect.milepost.report.markdown.Markdown;
import ai.coditect.milepost.report.markdown.PlanMarkdown;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The report as Markdown for a job summary or a wiki, with charts that GitHub draws. Within the given size it says
 * first what matters most, and tells what it leaves out. Foreign text in it is only text.
 */
public final class ReportMarkdown {

    /** So many bars does the Gantt chart have: more cannot be read. */
    private static final int MOST_BARS = 100;

    /** GitHub draws no chart with more. */
    private static final int MOST_EDGES = 500;

    private static final int MOST_CHART_CHARS = 50_000;

    private static final String EVERYTHING = "status --format json shows everything";

    private final int maxBytes;

    /** Stays within a job summary. */
    public ReportMarkdown() {
        this(PlanMarkdown.JOB_SUMMARY_BYTES);
    }

    /**
     * @param maxBytes the most that is written, in UTF-8
     * @throws IllegalArgumentException when that is too little for the headings alone: at least 4,000 are needed
     */
    public ReportMarkdown(int maxBytes) {
        new BoundedPage(maxBytes);
        this.maxBytes = maxBytes;
    }

    /** Writes the report. */
    public void write(ProjectReport report, Appendable out) throws IOException {
        Progress progress = report.progress();
        BoundedPage page = new BoundedPage(maxBytes, EVERYTHING);
        page.paragraph("### milepost report for `" + progress.repository() + "`");
        page.paragraph(Markdown.prose(ReportWords.headline(progress)) + " As of " + progress.today() + ".");
        tallies("Milestone", progress.milestones(), page);
        tallies("Workstream", progress.workstreams(), page);
        tallies("Person", progress.people(), page);
        ready(progress, page);
        critical(progress, page);
        schedule(progress, page);
        unscheduled(progress, page);
        if (progress.budget().isKnown()) {
            budget(progress.budget(), page);
        }
        dependencies(progress, page);
        changes(report, page);
        out.append(page.toString());
    }

    private static void tallies(String name, List<Tally> tallies, BoundedPage page) {
        page.lines(
                "| " + name + " | issues | ✓ done | ○ ready | ◷ blocked | ! late | hours done | boxes |\n"
                        + "|---|---:|---:|---:|---:|---:|---:|---:|",
                tallies.stream().map(ReportMarkdown::row).toList(),
                "row");
    }

    private static String row(Tally tally) {
        return row(
                Markdown.brief(tally.name()),
                Integer.toString(tally.all().issues()),
                Integer.toString(tally.done().issues()),
                Integer.toString(tally.ready().issues()),
                Integer.toString(tally.blocked().issues()),
                Integer.toString(tally.late()),
                Words.hours(tally.done().hours()) + " of "
                        + Words.hours(tally.all().hours()),
                tally.boxes().ticked() + " of " + tally.boxes().all());
    }

    private static void ready(Progress progress, BoundedPage page) {
        page.lines(
                "#### Can be started now\n",
                progress.ready().stream()
                        .map(issue -> "- " + name(issue) + ", " + Markdown.prose(ReportWords.effort(issue)))
                        .toList(),
                "issue");
    }

    private static void critical(Progress progress, BoundedPage page) {
        Map<IssueId, TrackedIssue> issues = progress.byId();
        List<String> steps = progress.remaining().issues().stream()
                .flatMap(id -> Optional.ofNullable(issues.get(id)).stream())
                .map(issue -> "1. " + name(issue))
                .toList();
        page.lines(
                "#### Critical path that remains\n\n"
                        + Words.hours(progress.remaining().hours()) + ", the longest chain of open issues.\n",
                steps,
                "issue");
    }

    private static void schedule(Progress progress, BoundedPage page) {
        List<ScheduledIssue> scheduled = ScheduledIssue.of(progress);
        if (scheduled.isEmpty()) {
            return;
        }
        page.paragraph("#### Schedule");
        List<ScheduledIssue> drawn = ScheduledIssue.most(MOST_BARS, scheduled);
        boolean shown = page.chart(GanttMermaid.of(progress, drawn));
        page.leftOut(scheduled.size() - (shown ? drawn.size() : 0), "bar");
        page.lines(
                "| issue | standing | person | hours | begins | ends | slack | due |\n|---|---|---|---:|---|---|---:|---|",
                scheduled.stream().map(ReportMarkdown::row).toList(),
                "row");
        page.paragraph("<sub>" + ReportWords.MODEL + "</sub>");
    }

    private static String row(ScheduledIssue scheduled) {
        TrackedIssue issue = scheduled.issue();
        return row(
                name(issue),
                ReportWords.standing(issue),
                people(issue),
                StatusWords.hours(issue),
                issue.isOpen() ? scheduled.first().toString() : "",
                scheduled.last().toString(),
                issue.slot().map(slot -> Words.hours(slot.slack())).orElse(""),
                issue.due().map(LocalDate::toString).orElse(""));
    }

    private static void unscheduled(Progress progress, BoundedPage page) {
        List<String> lines = progress.unscheduled().stream()
                .map(issue -> "- " + name(issue) + ": " + Markdown.prose(StatusWords.unscheduled(issue)))
                .toList();
        page.lines("#### No time was found for\n", lines, "issue");
    }

    private static void budget(Budget budget, BoundedPage page) {
        List<String> rows = new ArrayList<>();
        for (Budget.Line line : budget.people()) {
            rows.add(row(
                    Markdown.brief(line.person()),
                    ReportWords.amount(line.rate()),
                    cost(line.planned()),
                    cost(line.done()),
                    cost(line.remaining()),
                    line.booked().map(ReportMarkdown::cost).orElse("")));
        }
        rows.add(row(
                "**all**",
                "",
                cost(budget.planned()),
                cost(budget.done()),
                cost(budget.remaining()),
                budget.booked().map(ReportMarkdown::cost).orElse("")));
        page.lines(
                "#### Budget\n\n| person | rate | planned | done | remaining | booked |\n|---|---:|---:|---:|---:|---:|",
                rows,
                "row");
        if (budget.unpricedHours().signum() > 0) {
            page.paragraph(
                    "Not in it: " + Words.hours(budget.unpricedHours()) + " of people without a rate, or of nobody.");
        }
    }

    private static String cost(Budget.Cost cost) {
        return ReportWords.amount(cost.amount()) + " (" + Words.hours(cost.hours()) + ")";
    }

    private static void dependencies(Progress progress, BoundedPage page) throws IOException {
        GraphView view = GraphView.of(progress.graph(), GraphSelection.ALL, Direction.LR, progress.byId());
        if (view.edges().isEmpty()) {
            return;
        }
        page.paragraph("#### Dependencies");
        StringBuilder chart = new StringBuilder();
        if (view.edges().size() <= MOST_EDGES) {
            new GraphMermaid().write(view, chart);
        }
        boolean drawn = !chart.isEmpty() && chart.length() <= MOST_CHART_CHARS && page.chart(chart.toString());
        page.leftOut(drawn ? 0 : view.edges().size(), "dependency");
    }

    private static void changes(ProjectReport report, BoundedPage page) {
        page.lines(
                "#### What changed since the last run\n",
                report.plan().changes().stream()
                        .map(change -> "- " + Words.verb(change.action()) + " " + Markdown.brief(Titles.of(change)))
                        .toList(),
                "change");
    }

    /** The name of an issue with the sign of its standing, as a link to its page. */
    private static String name(TrackedIssue issue) {
        String sign = ReportWords.sign(issue.standing()) + " ";
        Optional<String> link = issue.number()
                .flatMap(number -> ReportWords.address(issue)
                        .map(address ->
                                "[#" + number + "](<" + address + ">) " + Markdown.brief(ReportWords.title(issue))));
        return sign + link.orElseGet(() -> Markdown.brief(ReportWords.name(issue)));
    }

    private static String people(TrackedIssue issue) {
        return issue.people().isEmpty()
                ? StatusWords.people(issue)
                : issue.people().stream().map(Markdown::brief).collect(Collectors.joining(", "));
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
