package ai.coditect.milepost.report;

import java.util.Locale;

/**
 * Makes foreign text harmless on a screen and in a build log. What a terminal would obey or a reader could not see is
 * written as {@code \}{@code u{…}}: control characters, line ends, marks that turn the direction of writing.
 */
public final class Visible {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Visible() {}

    /** The text on one line. */
    public static String line(String foreign) {
        StringBuilder visible = new StringBuilder(foreign.length());
        foreign.codePoints().forEach(point -> append(visible, point));
        return inert(visible.toString());
    }

    /** The text on one line, with each tab as four blanks, for lines that are quoted as they stand. */
    public static String quoted(String foreign) {
        return line(foreign.replace("\t", "    "));
    }

    /**
     * The line so that a runner of GitHub Actions does not take it for a command: it obeys {@code ::name::} after any
     * blanks at the start of a line.
     */
    public static String guarded(String line) {
        String stripped = line.stripLeading();
        return stripped.startsWith("::")
                ? line.substring(0, line.length() - stripped.length()) + escape(':') + stripped.substring(1)
                : line;
    }

    /** Whether the character is shown by its number. */
    public static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> point != ZERO_WIDTH_JOINER && point != ZERO_WIDTH_NON_JOINER;
            default -> false;
        };
    }

    private static void append(StringBuilder visible, int point) {
        switch (point) {
            case '\n' -> visible.append("\\n");
            case '\r' -> visible.append("\\r");
            case '\t' -> visible.append("\\t");
            default -> {
                if (isHidden(point)) {
                    visible.append(escape(point));
                } else {
                    visible.appendCodePoint(point);
                }
            }
        }
    }

    /** A runner obeys the older {@code ##[name]} anywhere in a line. */
    private static String inert(String line) {
        return line.replace("##[", "#" + escape('#') + "[");
    }

    private static String escape(int point) {
        return String.format(Locale.ROOT, "\\u{%x}", point);
    }
}
