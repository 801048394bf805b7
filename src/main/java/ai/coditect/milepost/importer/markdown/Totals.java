package ai.coditect.milepost.importer.markdown;

import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.draft.DraftIssue;
import ai.coditect.milepost.importer.draft.Findings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds the totals that a document states against its own issues. */
final class Totals {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,2})?)\\s*(\\p{L}*).*", Pattern.DOTALL);

    private Totals() {}

    /** Whether a field states one. */
    static boolean isTotal(Field.Entry entry) {
        return entry.name().toLowerCase(Locale.ROOT).contains("total")
                && NUMBER.matcher(entry.value()).matches();
    }

    /** Warns if the issues that the total is of say something else. */
    static void check(Field.Entry entry, List<DraftIssue> issues, Location at, Findings findings) {
        Matcher number = NUMBER.matcher(entry.value());
        if (!number.matches() || issues.isEmpty()) {
            return;
        }
        String about = (entry.name() + " " + number.group(2)).toLowerCase(Locale.ROOT);
        BigDecimal stated = new BigDecimal(number.group(1));
        if (about.contains("hour")) {
            BigDecimal hours = issues.stream()
                    .flatMap(issue -> issue.fields().estimate().stream())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            compare(entry, stated, hours, "hours", at, findings);
        } else if (about.contains("issue") || about.contains("task") || about.contains("stor")) {
            compare(entry, stated, BigDecimal.valueOf(issues.size()), "issues", at, findings);
        }
    }

    private static void compare(
            Field.Entry entry, BigDecimal stated, BigDecimal counted, String noun, Location at, Findings findings) {
        if (stated.compareTo(counted) != 0) {
            findings.warning(
                    at,
                    "`" + entry.name() + "` is " + stated.toPlainString() + " in the document, and its issues have "
                            + counted.toPlainString() + " " + noun,
                    "The issues are taken as they are.");
        }
    }
}
