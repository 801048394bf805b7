package ai.coditect.milepost.report.html;

import ai.coditect.milepost.progress.BurnPoint;
import ai.coditect.milepost.progress.Progress;
import ai.coditect.milepost.report.svg.Colour;
import ai.coditect.milepost.report.svg.Element;
import ai.coditect.milepost.report.svg.Font;
import ai.coditect.milepost.report.svg.Picture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** How much there was to do, and how much was done, day by day, as two lines of steps. */
final class BurnUpChart {

    private static final double WIDTH = 720;
    private static final double HEIGHT = 250;
    private static final double TOP = 40;
    private static final double BOTTOM = HEIGHT - 8;
    private static final double LEFT = 48;
    /** Beyond it the lines have their names. */
    private static final double RIGHT = WIDTH - 130;

    private static final Font FONT = TimeAxis.FONT;
    private static final Font BOLD = Font.bold(12);

    private final List<Point> points;
    private final Marks marks;
    private final TimeAxis axis;
    private final double most;
    private final double step;

    /** What was known and what was done at the end of a day. */
    private record Point(LocalDate day, double known, double done) {}

    private BurnUpChart(List<Point> points, Marks marks) {
        this.points = points;
        this.marks = marks;
        LocalDate last = Stream.concat(Stream.of(end().day(), marks.today()), marks.due().stream())
                .max(LocalDate::compareTo)
                .orElseThrow();
        this.axis = new TimeAxis(points.get(0).day(), last, LEFT, RIGHT);
        double highest = points.stream().mapToDouble(Point::known).max().orElse(0);
        this.step = step(highest);
        this.most = Math.max(step, Math.ceil(highest / step) * step);
    }

    /** Counts hours, or issues where nothing has any; at least one issue was opened. */
    static Picture of(Progress progress) {
        boolean hours = progress.total().all().hours().signum() > 0;
        List<Point> points = progress.burnUp().stream()
                .map(hours ? BurnUpChart::hours : BurnUpChart::issues)
                .toList();
        BurnUpChart chart = new BurnUpChart(points, Marks.of(progress));
        String unit = hours ? "hours" : "issues";
        Point end = chart.end();
        String description = "From " + points.get(0).day() + " to " + end.day() + ": " + Element.number(end.done())
                + " of " + Element.number(end.known()) + " " + unit + " done."
                + progress.due().map(due -> " Due on " + due + ".").orElse("")
                + " The table below has the numbers.";
        return new Picture(Picture.Role.IMAGE, WIDTH, HEIGHT, "Burn-up in " + unit, description, chart.content());
    }

    private static Point hours(BurnPoint point) {
        return new Point(
                point.day(), point.hours().doubleValue(), point.doneHours().doubleValue());
    }

    private static Point issues(BurnPoint point) {
        return new Point(point.day(), point.issues(), point.done());
    }

    private Point end() {
        return points.get(points.size() - 1);
    }

    private Element content() {
        Element content = Element.of("g");
        axis.drawWeekends(content, TOP, BOTTOM);
        axis.drawTicks(content, 12, TOP, BOTTOM);
        for (double value = 0; value <= most; value += step) {
            String label = Element.number(value);
            content.add(TimeAxis.line(LEFT, y(value), RIGHT, y(value), value == 0 ? Colour.EDGE : Colour.LINE));
            content.add(FONT.text(LEFT - 6 - FONT.width(label), y(value) + 4, Colour.MUTED, label));
        }
        axis.drawMarks(content, marks, 30, BOTTOM);
        content.add(line(Point::known, Colour.EDGE));
        content.add(line(Point::done, Colour.DONE));
        double known = y(end().known());
        content.add(BOLD.text(RIGHT + 6, known + 4, Colour.MUTED, Element.number(end().known()) + " in all"));
        // Below the other name, also where all is done.
        double done = Math.max(y(end().done()), known + 16);
        content.add(BOLD.text(RIGHT + 6, done + 4, Colour.DONE, "✓ " + Element.number(end().done()) + " done"));
        return content;
    }

    private Element line(ToDoubleFunction<Point> value, Colour colour) {
        List<String> path = new ArrayList<>();
        path.add("M" + Element.number(LEFT) + " " + Element.number(BOTTOM));
        String x = "";
        for (Point point : points) {
            String next = "H" + Element.number(axis.after(point.day()));
            String y = "V" + Element.number(y(value.applyAsDouble(point)));
            if (next.equals(x)) {
                path.set(path.size() - 1, y);
            } else {
                path.add(next);
                path.add(y);
            }
            x = next;
        }
        path.add("H" + Element.number(axis.after(marks.today())));
        return Element.of("path")
                .with("d", String.join("", path))
                .with("class", colour.stroke())
                .with("stroke-width", 2.5);
    }

    private double y(double value) {
        return BOTTOM - value / most * (BOTTOM - TOP);
    }

    /** A round number of which about five make the whole. */
    private static double step(double whole) {
        double power = 1;
        while (power * 50 < whole) {
            power *= 10;
        }
        for (double factor : new double[] {1, 2, 5}) {
            if (power * factor * 6 >= whole) {
                return power * factor;
            }
        }
        return power * 10;
    }
}
