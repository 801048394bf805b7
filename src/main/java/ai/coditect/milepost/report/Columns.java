package ai.coditect.milepost.report;

import java.util.ArrayList;
import java.util.List;

/** Measures, cuts and wraps text by the columns that it takes on a screen. */
public final class Columns {

    private static final String ELLIPSIS = "…";

    /** East Asian and pictographic blocks, which terminals draw two columns wide. */
    private static final List<Block> WIDE = List.of(
            new Block(0x1100, 0x115F),
            new Block(0x2E80, 0xA4CF),
            new Block(0xAC00, 0xD7A3),
            new Block(0xF900, 0xFAFF),
            new Block(0xFE30, 0xFE6F),
            new Block(0xFF00, 0xFF60),
            new Block(0x1F300, 0x1FAFF),
            new Block(0x20000, 0x3FFFD));

    private Columns() {}

    /** How many columns the text takes. */
    public static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    /** The text, with an ellipsis for what does not fit. */
    public static String cut(String text, int columns) {
        return width(text) <= columns ? text : text.substring(0, fitting(text, columns - 1)) + ELLIPSIS;
    }

    /** The text in lines that fit, broken at blanks, inside a word only when it is longer than a line. */
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (width(rest) > columns) {
            int end = breakAt(rest, columns);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        if (!rest.isEmpty() || lines.isEmpty()) {
            lines.add(rest);
        }
        return lines;
    }

    private static int breakAt(String text, int columns) {
        int fitting = Math.max(fitting(text, columns), Character.charCount(text.codePointAt(0)));
        int blank = text.lastIndexOf(' ', fitting);
        return blank > 0 ? blank : fitting;
    }

    /** How many chars from the start fit. */
    private static int fitting(String text, int columns) {
        int used = 0;
        int index = 0;
        while (index < text.length()) {
            int point = text.codePointAt(index);
            used += width(point);
            if (used > columns) {
                return index;
            }
            index += Character.charCount(point);
        }
        return index;
    }

    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(point) ? 2 : 1;
    }

    private static boolean isWide(int point) {
        return WIDE.stream().anyMatch(block -> block.first() <= point && point <= block.last());
    }

    private record Block(int first, int last) {}
}
