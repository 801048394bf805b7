package ai.coditect.milepost.report.html;

import ai.coditect.milepost.report.svg.Colour;
import ai.coditect.milepost.report.svg.Element;
import ai.coditect.milepost.report.svg.Font;
import ai.coditect.milepost.schedule.WorkTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Days along a picture, from its left edge to its right one.
 *
 * @param first the first day that is to be seen
 * @param last the last one
 */
record TimeAxis(LocalDate first, LocalDate last, double left, double right) {

    static final Font FONT = Font.regular(12);

    /** A day of work is drawn this long. */
    private static final double HOURS = 8;

    /** Two labels stand at least so far apart. */
    private static final double APART = 58;

    /** A weekend that is narrower than this is not to be seen. */
    private static final double SMALLEST_WEEKEND = 4;

    /** How many months may lie between two dates. */
    private static final List<Integer> MONTHS = List.of(1, 3, 6, 12, 24, 60, 120);

    private static final int MOST_MONTHS = 1_200;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

    /** Where a day begins. */
    double at(LocalDate day) {
        return left + ChronoUnit.DAYS.between(first, day) * day();
    }

    /** Where a moment of work is, a day of eight hours taken for the whole of its width. */
    double at(WorkTime moment) {
        double hours = Math.min(HOURS, moment.hour().doubleValue());
        return at(moment.day()) + hours / HOURS * day();
    }

    /** Where a day ends. */
    double after(LocalDate day) {
        return at(day.plusDays(1));
    }

    /** The width of a day. */
    private double day() {
        return (right - left) / (ChronoUnit.DAYS.between(first, last) + 1);
    }

    /** Draws a line and a date for each day, Monday, or first of a month, as many as there is room for. */
    void drawTicks(Element picture, double baseline, double top, double bottom) {
        List<LocalDate> ticks = ticks();
        DateTimeFormatter format = ticks.stream().allMatch(day -> day.getDayOfMonth() == 1) ? MONTH : DAY;
        for (LocalDate tick : ticks) {
            double x = at(tick);
            picture.add(line(x, top, x, bottom, Colour.LINE));
            String label = format.format(tick);
            if (x + FONT.width(label) <= right) {
                picture.add(FONT.text(x + 2, baseline, Colour.MUTED, label));
            }
        }
    }

    /** Shades Saturdays and Sundays where they are wide enough to be seen. */
    void drawWeekends(Element picture, double top, double bottom) {
        if (2 * day() < SMALLEST_WEEKEND) {
            return;
        }
        LocalDate saturday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        for (; !saturday.isAfter(last); saturday = saturday.plusWeeks(1)) {
            double from = Math.max(left, at(saturday));
            double to = Math.min(right, after(saturday.plusDays(1)));
            if (to > from) {
                picture.add(Element.of("rect")
                        .with("x", from)
                        .with("y", top)
                        .with("width", to - from)
                        .with("height", bottom - top)
                        .with("class", Colour.BOX.fill()));
            }
        }
    }

    /**
     * Draws lines where the day begins on which the report was made, and where the last day ends that is left. The
     * earlier one has its name on the left, so that two names do not meet.
     */
    void drawMarks(Element picture, Marks marks, double baseline, double bottom) {
        double today = at(marks.today());
        double due = marks.due().map(this::after).orElse(Double.NEGATIVE_INFINITY);
        mark(picture, today, baseline, bottom, Colour.TEXT).add(name("today", today, due, baseline, Colour.TEXT));
        marks.due()
                .ifPresent(day -> mark(picture, due, baseline, bottom, Colour.CRITICAL)
                        .add(name("due " + day, due, today, baseline, Colour.CRITICAL)));
    }

    private static Element mark(Element picture, double x, double baseline, double bottom, Colour colour) {
        return picture.add(line(x, baseline - 10, x, bottom, colour)
                .with("stroke-width", 2)
                .with("stroke-dasharray", "4 3"));
    }

    /** The name of a line; on its left if there is room, and the other line to the right. */
    private Element name(String name, double x, double other, double baseline, Colour colour) {
        double before = x - 4 - FONT.width(name);
        return FONT.text(other > x && before >= 0 ? before : x + 4, baseline, colour, name);
    }

    static Element line(double x1, double y1, double x2, double y2, Colour colour) {
        return Element.of("line")
                .with("x1", x1)
                .with("y1", y1)
                .with("x2", x2)
                .with("y2", y2)
                .with("class", colour.stroke());
    }

    private List<LocalDate> ticks() {
        if (day() >= APART) {
            return from(first, day -> day.plusDays(1));
        }
        LocalDate monday = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        for (int weeks = 1; weeks <= 2; weeks++) {
            if (day() * 7 * weeks >= APART) {
                int step = weeks;
                return from(monday, day -> day.plusWeeks(step));
            }
        }
        LocalDate month = first.minusDays(1).with(TemporalAdjusters.firstDayOfNextMonth());
        int step = MONTHS.stream()
                .filter(months -> day() * 28 * months >= APART)
                .findFirst()
                .orElse(MOST_MONTHS);
        return from(month, day -> day.plusMonths(step));
    }

    private List<LocalDate> from(LocalDate start, UnaryOperator<LocalDate> next) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = start; !day.isAfter(last); day = next.apply(day)) {
            days.add(day);
        }
        return days;
    }
}
