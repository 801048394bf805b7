package ai.coditect.milepost.report.html;

import ai.coditect.milepost.progress.Progress;
import ai.coditect.milepost.progress.TrackedIssue;
import ai.coditect.milepost.report.ReportWords;
import ai.coditect.milepost.report.ScheduledIssue;
import ai.coditect.milepost.report.StatusWords;
import ai.coditect.milepost.report.Words;
import ai.coditect.milepost.report.graph.StandingColours;
import ai.coditect.milepost.report.svg.Colour;
import ai.coditect.milepost.report.svg.Element;
import ai.coditect.milepost.schedule.Slot;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When what is done, and by whom. */
final class ScheduleSection {

    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(8);

    private ScheduleSection() {}

    static List<Element> of(Progress progress) {
        List<Element> content = new ArrayList<>();
        List<ScheduledIssue> all = ScheduledIssue.of(progress);
        List<ScheduledIssue> shown = ScheduledIssue.most(ReportHtml.MOST_ISSUES, all);
        if (shown.isEmpty()) {
            content.add(Html.paragraph("No issue has a time."));
        } else {
            content.add(Html.paragraph(
                    "A bar for each issue, by who does it. The line behind a bar is its slack: so long may it"
                            + " be put off without putting off the end of all. Closed issues lie on the day on which they were"
                            + " closed."));
            content.add(Html.scrolling(
                    GanttChart.of(groups(shown, progress), Marks.of(progress), ReportWords.headline(progress))));
            content.add(table(shown).element());
            ReportHtml.leftOut(all.size(), shown.size(), "issue").ifPresent(content::add);
        }
        unscheduled(progress, content);
        content.add(Html.muted(ReportWords.MODEL));
        return content;
    }

    private static List<GanttChart.Group> groups(List<ScheduledIssue> issues, Progress progress) {
        Map<String, List<GanttChart.Row>> rows = new LinkedHashMap<>();
        progress.people().forEach(person -> rows.put(person.name(), new ArrayList<>()));
        for (ScheduledIssue issue : issues) {
            rows.computeIfAbsent(issue.worker(), name -> new ArrayList<>()).add(row(issue, progress));
        }
        return rows.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new GanttChart.Group(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static GanttChart.Row row(ScheduledIssue scheduled, Progress progress) {
        TrackedIssue issue = scheduled.issue();
        String hours = StatusWords.hours(issue);
        return new GanttChart.Row(
                ReportWords.sign(issue.standing()) + " " + ReportWords.name(issue),
                ReportWords.address(issue),
                colour(issue),
                scheduled.start(),
                scheduled.end(),
                issue.slot().flatMap(slot -> slackUntil(slot, progress)),
                ReportWords.alarm(issue)
                        .map(late -> new GanttChart.Note(late + " " + hours, Colour.LATE))
                        .orElse(new GanttChart.Note(hours, Colour.MUTED)));
    }

    private static Colour colour(TrackedIssue issue) {
        if (issue.isLate()) {
            return Colour.LATE;
        }
        return StandingColours.line(issue.standing());
    }

    /** The last working day that the slack leaves, if it leaves one. */
    private static Optional<LocalDate> slackUntil(Slot slot, Progress progress) {
        LocalDate end = progress.schedule().lastDay().orElse(slot.lastDay());
        LocalDate day = slot.lastDay();
        for (int left = slot.slack().divideToIntegralValue(HOURS_A_DAY).intValue(); left > 0 && day.isBefore(end); ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return Optional.of(day).filter(slot.lastDay()::isBefore);
    }

    private static Table table(List<ScheduledIssue> issues) {
        Table table = new Table(
                "Schedule of the issues",
                List.of(
                        Table.Column.text("Issue"),
                        Table.Column.text("Standing"),
                        Table.Column.text("Person"),
                        Table.Column.number("Hours"),
                        Table.Column.number("Begins"),
                        Table.Column.number("Ends"),
                        Table.Column.number("Slack"),
                        Table.Column.number("Due")));
        for (ScheduledIssue scheduled : issues) {
            TrackedIssue issue = scheduled.issue();
            table.row(Html.issue(issue))
                    .text(ReportWords.standing(issue))
                    .text(StatusWords.people(issue))
                    .number(StatusWords.hours(issue))
                    .number(issue.isOpen() ? scheduled.first().toString() : "")
                    .number(scheduled.last().toString())
                    .number(issue.slot().map(slot -> Words.hours(slot.slack())).orElse(""))
                    .number(issue.due().map(LocalDate::toString).orElse(""));
        }
        return table;
    }

    private static void unscheduled(Progress progress, List<Element> content) {
        List<TrackedIssue> without = progress.unscheduled();
        if (without.isEmpty()) {
            return;
        }
        content.add(Html.heading("No time was found for"));
        Element list = Element.of("ul").with("class", "issues");
        without.stream()
                .limit(ReportHtml.MOST_ROWS)
                .forEach(issue ->
                        list.add(Element.of("li").add(Html.issue(issue)).add(": " + StatusWords.unscheduled(issue))));
        content.add(list);
        ReportHtml.leftOut(without.size(), ReportHtml.MOST_ROWS, "issue").ifPresent(content::add);
    }
}
