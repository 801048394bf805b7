package ai.coditect.milepost.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What is shown of a text that may be of any length: its first lines, and how much is left out. JSON has the whole
 * text.
 */
public final class ShownLines {

    /** More than any body that is written by hand. */
    static final int MOST_LINES = 400;

    static final int LONGEST_LINE = 2_000;

    private ShownLines() {}

    /** The first lines, each cut if it is very long; what is left out is counted. */
    public static List<String> of(List<String> lines) {
        List<String> shown = new ArrayList<>();
        lines.stream().limit(MOST_LINES).map(ShownLines::cut).forEach(shown::add);
        int rest = lines.size() - shown.size();
        if (rest > 0) {
            shown.add("… " + Words.counted(rest, "more line") + " left out; --format json has the whole text");
        }
        return shown;
    }

    private static String cut(String line) {
        int length = line.codePointCount(0, line.length());
        return length <= LONGEST_LINE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_LINE)) + "… "
                        + Words.counted(length - LONGEST_LINE, "more character") + " left out";
    }
}
