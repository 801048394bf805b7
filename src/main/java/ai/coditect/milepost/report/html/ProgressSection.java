package ai.coditect.milepost.report.html;

import ai.coditect.milepost.progress.BurnPoint;
import ai.coditect.milepost.progress.Progress;
import ai.coditect.milepost.progress.Standing;
import ai.coditect.milepost.progress.Tally;
import ai.coditect.milepost.progress.TrackedIssue;
import ai.coditect.milepost.report.ReportWords;
import ai.coditect.milepost.report.Words;
import ai.coditect.milepost.report.svg.Colour;
import ai.coditect.milepost.report.svg.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far the plan is: by milestone, workstream and person, and day by day. */
final class ProgressSection {

    /** So many days of the burn-up are listed, the last ones. */
    private static final int MOST_DAYS = 20;

    private ProgressSection() {}

    static List<Element> of(Progress progress) {
        List<Element> content = new ArrayList<>();
        content.add(legend());
        table("Milestones", "Milestone", progress.milestones(), content);
        table("Workstreams", "Workstream", progress.workstreams(), content);
        table("People", "Person", progress.people(), content);
        ready(progress.ready(), content);
        burnUp(progress, content);
        return content;
    }

    private static Element legend() {
        Element legend = Element.of("ul").with("class", "legend");
        List.of(
                        ReportWords.sign(Standing.DONE) + " done",
                        ReportWords.sign(Standing.READY) + " ready: nothing open blocks it",
                        ReportWords.sign(Standing.BLOCKED) + " blocked: waits for an open issue",
                        ReportWords.sign(Standing.DROPPED) + " dropped: closed as not planned",
                        "! late")
                .forEach(text -> legend.add(Html.text("li", text)));
        return legend;
    }

    private static void table(String caption, String name, List<Tally> tallies, List<Element> content) {
        if (tallies.isEmpty()) {
            return;
        }
        Table table = new Table(
                caption,
                List.of(
                        Table.Column.text(name),
                        Table.Column.number("Issues"),
                        Table.Column.number("Hours"),
                        Table.Column.number(heading(Standing.DONE)),
                        Table.Column.number(heading(Standing.READY)),
                        Table.Column.number(heading(Standing.BLOCKED)),
                        Table.Column.number("! late"),
                        Table.Column.number("Boxes")));
        tallies.stream().limit(ReportHtml.MOST_ROWS).forEach(tally -> row(tally, table));
        content.add(table.element());
        ReportHtml.leftOut(tallies.size(), ReportHtml.MOST_ROWS, "row").ifPresent(content::add);
    }

    private static String heading(Standing standing) {
        return ReportWords.sign(standing) + " " + ReportWords.word(standing);
    }

    private static void row(Tally tally, Table table) {
        Element bar = Bar.of(
                List.of(
                        new Bar.Part(
                                ReportWords.word(Standing.DONE),
                                Colour.DONE,
                                tally.done().issues()),
                        new Bar.Part(
                                ReportWords.word(Standing.READY),
                                Colour.READY,
                                tally.ready().issues()),
                        new Bar.Part(
                                ReportWords.word(Standing.BLOCKED),
                                Colour.BLOCKED,
                                tally.blocked().issues())),
                tally.all().issues());
        table.row(Element.of("span").add(tally.name()).add(bar))
                .number(Integer.toString(tally.all().issues()))
                .number(Words.hours(tally.done().hours()) + " of "
                        + Words.hours(tally.all().hours()))
                .number(Integer.toString(tally.done().issues()))
                .number(Integer.toString(tally.ready().issues()))
                .number(Integer.toString(tally.blocked().issues()))
                .number(Integer.toString(tally.late()))
                .number(tally.boxes().ticked() + " of " + tally.boxes().all());
    }

    private static void ready(List<TrackedIssue> ready, List<Element> content) {
        if (ready.isEmpty()) {
            return;
        }
        content.add(Html.heading("Can be started now"));
        Element list = Element.of("ul").with("class", "issues");
        ready.stream()
                .limit(ReportHtml.MOST_ROWS)
                .forEach(issue -> list.add(Element.of("li")
                        .add(Html.issue(issue))
                        .add(Html.text("small", " " + ReportWords.effort(issue)))));
        content.add(list);
        ReportHtml.leftOut(ready.size(), ReportHtml.MOST_ROWS, "issue").ifPresent(content::add);
    }

    private static void burnUp(Progress progress, List<Element> content) {
        content.add(Html.heading("Burn-up"));
        List<BurnPoint> points = progress.burnUp();
        if (points.isEmpty()) {
            content.add(Html.paragraph("No issue has been opened yet."));
            return;
        }
        content.add(Html.scrolling(BurnUpChart.of(progress)));
        Table table = new Table(
                "Burn-up by day",
                List.of(
                        Table.Column.text("At the end of"),
                        Table.Column.number("Issues"),
                        Table.Column.number("Hours"),
                        Table.Column.number("Issues done"),
                        Table.Column.number("Hours done")));
        List<BurnPoint> shown = points.subList(Math.max(0, points.size() - MOST_DAYS), points.size());
        shown.forEach(point -> table.row(Html.text("span", point.day().toString()))
                .number(Integer.toString(point.issues()))
                .number(Words.hours(point.hours()))
                .number(Integer.toString(point.done()))
                .number(Words.hours(point.doneHours())));
        content.add(table.element());
        Optional<Element> leftOut = ReportHtml.leftOut(points.size(), MOST_DAYS, "earlier day");
        leftOut.ifPresent(content::add);
    }
}
