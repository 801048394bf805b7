package ai.coditect.milepost.importer.draft;

import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.draft.ImportSettings.DayOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days. One that can be read in two ways is read as the user says, or not at all. */
public final class Day {

    private static final List<DateTimeFormatter> FORMS = List.of(
            form("uuuu-MM-dd"),
            form("uuuu/M/d"),
            form("MMMM d, uuuu"),
            form("MMM d, uuuu"),
            form("d MMMM uuuu"),
            form("d MMM uuuu"),
            form("d/MMM/uuuu"),
            form("d/MMM/uu"),
            form("d-MMM-uuuu"));
    private static final Pattern TWO_WAYS = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");
    private static final Pattern TIME = Pattern.compile(
            "[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?\\s*(?:[AaPp][Mm])?\\s*(?:Z|[+-]\\d{2}:?\\d{2})?$");

    private Day() {}

    /** The day in a text; what is none, or can be two, is reported, and left out. */
    public static Optional<LocalDate> of(String text, Location at, ImportSettings settings, Findings findings) {
        String day = TIME.matcher(text.strip()).replaceFirst("");
        for (DateTimeFormatter form : FORMS) {
            Optional<LocalDate> read = parse(day, form);
            if (read.isPresent()) {
                return read;
            }
        }
        Matcher twoWays = TWO_WAYS.matcher(day);
        if (!twoWays.matches()) {
            findings.lost(
                    Loss.VALUE, at, "`" + day + "` is no day", "It is left out. Write it as YYYY-MM-DD to have it.");
            return Optional.empty();
        }
        int year = Integer.parseInt(twoWays.group(3));
        int first = Integer.parseInt(twoWays.group(1));
        int second = Integer.parseInt(twoWays.group(2));
        Optional<LocalDate> dmy = day(year, second, first);
        Optional<LocalDate> mdy = day(year, first, second);
        if (dmy.equals(mdy) || dmy.isEmpty() || mdy.isEmpty()) {
            return dmy.or(() -> mdy);
        }
        if (settings.dates().isPresent()) {
            return settings.dates().get() == DayOrder.DMY ? dmy : mdy;
        }
        findings.lost(
                Loss.VALUE,
                at,
                "the day `" + day + "` can be read in two ways",
                "It is left out. Decide with --dates dmy or --dates mdy.");
        return Optional.empty();
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> parse(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(text, form));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
