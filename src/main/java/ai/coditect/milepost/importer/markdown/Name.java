package ai.coditect.milepost.importer.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A title with the name that stands before it: {@code Issue #1: x}, {@code **Task 1.1:** x}, {@code T001 x}. */
record Name(String name, String title) {

    private static final String NUMBER = "\\d{1,9}(?:\\.\\d{1,9})*";
    private static final String WORD = "(?i:Issue|Ticket|Task|User Story|Story|Feature|Bug|Chore|Spike)\\s*#?" + NUMBER;

    /** {@code P1}, {@code Q1} and {@code v1} are priorities, quarters and versions. */
    private static final String CODE =
            "[A-Z][A-Z0-9]{0,9}-\\d{1,9}(?:\\.\\d{1,9})*|(?![PQVH]\\d(?!\\d))[A-Z]{1,4}\\d{1,9}";

    private static final String MARK = "(?:[:.)—–-]|\\*\\*|__)";
    private static final String AFTER = "\\s*[:.)—–-]?\\s*(?:\\*\\*|__)?\\s*[:.)—–-]?\\s+";
    private static final String BOLD = "(?:\\*\\*|__)?";

    private static final Pattern HEADING = Pattern.compile("\\[?(?:(?i:Issue|Ticket|Task|Story)\\s+(?=[A-Z]))?(?<name>"
            + WORD + "|#\\d{1,9}|" + CODE + ")]?\\s*[:.)—–-]*\\s+(?<title>\\S.*)");
    private static final Pattern BOX = Pattern.compile(
            BOLD + "\\[?(?<name>" + WORD + "(?=]?\\s*" + MARK + ")|#\\d{1,9}|" + CODE
                    + "|\\d{1,9}(?=\\.\\s)|\\d{1,9}(?:\\.\\d{1,9})+)]?" + AFTER + "(?<title>\\S.*)",
            Pattern.DOTALL);

    /** What it has in common with others of its kind: all before its number. */
    String series() {
        return name.replaceFirst("\\d[\\d.]*$", "");
    }

    /** The name in a heading; a number alone is the number of a chapter. */
    static Optional<Name> inHeading(String heading) {
        return of(HEADING.matcher(heading));
    }

    static Optional<Name> inBox(String text) {
        return of(BOX.matcher(text));
    }

    private static Optional<Name> of(Matcher form) {
        return form.matches()
                ? Optional.of(new Name(form.group("name"), form.group("title").strip()))
                : Optional.empty();
    }
}
