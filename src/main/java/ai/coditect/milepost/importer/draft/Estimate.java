package ai.coditect.milepost.importer.draft;

import ai.coditect.milepost.diagnostic.Location;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads estimates. Hours, minutes and days are taken; points, sizes, ranges and weeks are never taken for hours. */
public final class Estimate {

    private static final Pattern FORM = Pattern.compile(
            "(?:~|≈|approx\\.?|about|ca\\.?)?\\s*(\\d{1,5}(?:\\.\\d{1,4})?)\\s*"
                    + "(h|hrs?|hours?|mins?|minutes?|d|days?|)\\.?(?:\\s*\\((.*)\\))?",
            Pattern.CASE_INSENSITIVE);

    /** What a number without a unit may be of, if a remark says so. */
    private static final Pattern OTHER_UNIT = Pattern.compile(
            "\\b(?:(?:story\\s*)?points?|pts?|sp|sizes?|t-?shirts?|min(?:ute)?s?|days?|weeks?|wks?|sprints?|iterations?"
                    + "|months?|quarters?|years?|people|[dw])\\b",
            Pattern.CASE_INSENSITIVE);

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private Estimate() {}

    /** The hours in a text such as {@code 4h} or {@code 1.5 days}; what is none is reported, and left out. */
    public static Optional<BigDecimal> hours(String text, Location at, ImportSettings settings, Findings findings) {
        Matcher form = FORM.matcher(text.strip());
        Optional<BigDecimal> hours =
                form.matches() && !isOfAnotherUnit(form) ? hours(form, settings) : Optional.empty();
        return hours.or(() -> none(text, at, findings));
    }

    /** Says that a text gives no hours. */
    public static Optional<BigDecimal> none(String text, Location at, Findings findings) {
        findings.lost(
                Loss.VALUE,
                at,
                "the estimate `" + text.strip() + "` is no number of hours or days",
                "It is left out and stands in a comment: points, sizes, ranges and weeks are not taken for hours.");
        return Optional.empty();
    }

    /** A number of hours as definitions hold it; empty if it rounds to nothing, or is too large. */
    public static Optional<BigDecimal> fitting(BigDecimal hours) {
        return Optional.of(hours.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros())
                .filter(it -> it.signum() > 0 && it.precision() - it.scale() <= 5);
    }

    private static boolean isOfAnotherUnit(Matcher form) {
        return form.group(2).isEmpty()
                && Optional.ofNullable(form.group(3))
                        .filter(remark -> OTHER_UNIT.matcher(remark).find())
                        .isPresent();
    }

    private static Optional<BigDecimal> hours(Matcher form, ImportSettings settings) {
        BigDecimal number = new BigDecimal(form.group(1));
        String unit = form.group(2).toLowerCase(Locale.ROOT);
        BigDecimal hours = unit.startsWith("m")
                ? number.divide(MINUTES, 2, RoundingMode.HALF_UP)
                : unit.startsWith("d") ? number.multiply(settings.hoursPerDay()) : number;
        return fitting(hours);
    }
}
