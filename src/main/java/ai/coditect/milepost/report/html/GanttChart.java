package ai.coditect.milepost.report.html;

import ai.coditect.milepost.report.svg.Colour;
import ai.coditect.milepost.report.svg.Element;
import ai.coditect.milepost.report.svg.Font;
import ai.coditect.milepost.report.svg.Picture;
import ai.coditect.milepost.schedule.WorkTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Issues along the days, a bar for each, in groups. */
final class GanttChart {

    static final double WIDTH = 980;

    private static final double NAMES = 300;
    private static final double NOTES = 120;
    private static final double ROW = 22;
    private static final double GROUP = 28;
    private static final double TOP = 40;
    private static final Font FONT = Font.regular(13);
    private static final Font BOLD = Font.bold(13);

    private GanttChart() {}

    /** Bars under one name. */
    record Group(String name, List<Row> rows) {}

    /**
     * One bar.
     *
     * @param name what stands before it, with the sign of its state
     * @param colour of the bar and its slack
     * @param start when it starts
     * @param end when it ends
     * @param slackUntil the day on which it may end without holding up the end of all, if that is later
     * @param note what stands behind it
     */
    record Row(
            String name,
            Optional<String> address,
            Colour colour,
            WorkTime start,
            WorkTime end,
            Optional<LocalDate> slackUntil,
            Note note) {

        LocalDate first() {
            return start.day();
        }

        LocalDate until() {
            return slackUntil.filter(end.day()::isBefore).orElse(end.day());
        }
    }

    /** What stands behind a bar. */
    record Note(String text, Colour colour) {}

    /** @param groups at least one, each with a row or more */
    static Picture of(List<Group> groups, Marks marks, String description) {
        List<Row> rows = groups.stream().flatMap(group -> group.rows().stream()).toList();
        Stream<LocalDate> marked = Stream.concat(Stream.of(marks.today()), marks.due().stream());
        LocalDate last = Stream.concat(rows.stream().map(Row::until), marked)
                .max(LocalDate::compareTo)
                .orElseThrow();
        LocalDate first = Stream.concat(rows.stream().map(Row::first), Stream.of(marks.today()))
                .min(LocalDate::compareTo)
                .orElseThrow();
        TimeAxis axis = new TimeAxis(first, last, NAMES, WIDTH - NOTES);
        double height = TOP + groups.size() * GROUP + rows.size() * ROW + 6;
        Element content = Element.of("g");
        axis.drawWeekends(content, TOP, height);
        axis.drawTicks(content, 12, 18, height);
        axis.drawMarks(content, marks, 32, height);
        double y = TOP;
        for (Group group : groups) {
            content.add(TimeAxis.line(0, y + 3, WIDTH, y + 3, Colour.LINE));
            content.add(BOLD.text(0, y + 20, Colour.TEXT, BOLD.cut(group.name(), NAMES - 12)));
            y += GROUP;
            for (Row row : group.rows()) {
                draw(row, axis, y, content);
                y += ROW;
            }
        }
        return new Picture(Picture.Role.LINKED, WIDTH, height, "Gantt chart", description, content);
    }

    private static void draw(Row row, TimeAxis axis, double y, Element content) {
        Element name = FONT.text(12, y + 15, Colour.TEXT, FONT.cut(row.name(), NAMES - 24));
        content.add(row.address()
                .map(address -> Element.of("a").with("href", address).add(name))
                .orElse(name));
        double from = axis.at(row.start());
        double to = Math.max(axis.at(row.end()), from + 2);
        content.add(Element.of("rect")
                .with("x", from)
                .with("y", y + 5)
                .with("width", to - from)
                .with("height", 13)
                .with("rx", 2)
                .with("class", row.colour().fill()));
        double end =
                row.slackUntil().map(axis::after).filter(slack -> slack > to).orElse(to);
        if (end > to) {
            content.add(TimeAxis.line(to, y + 11.5, end, y + 11.5, row.colour()).with("stroke-width", 2));
            content.add(TimeAxis.line(end, y + 8, end, y + 15, row.colour()).with("stroke-width", 2));
        }
        content.add(FONT.text(end + 6, y + 15, row.note().colour(), row.note().text()));
    }
}
