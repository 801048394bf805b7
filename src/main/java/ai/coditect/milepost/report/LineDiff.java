package ai.coditect.milepost.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

/**
 * What differs between two texts, by line, as a unified diff with three lines of context.
 *
 * @param lines hunk heads and lines, each with its sign; none when nothing differs
 */
record LineDiff(List<String> lines) {

    private static final int CONTEXT = 3;
    private static final int FILE_HEADER = 2;

    static LineDiff of(String before, String after) {
        List<String> old = split(before);
        List<String> unified = UnifiedDiffUtils.generateUnifiedDiff(
                "before", "after", old, DiffUtils.diff(old, split(after)), CONTEXT);
        return new LineDiff(
                unified.stream().skip(FILE_HEADER).map(Visible::quoted).toList());
    }

    /** The lines of a text, whether the last one is ended or not; an empty text has none. */
    static List<String> split(String text) {
        String ended = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return ended.isEmpty() ? List.of() : List.of(ended.split("\n", -1));
    }

    /** The colour of a line of a diff by its sign. */
    static Ink ink(String line) {
        if (line.startsWith("+")) {
            return Ink.GREEN;
        }
        if (line.startsWith("-")) {
            return Ink.RED;
        }
        return line.startsWith("@@") ? Ink.DIM : Ink.PLAIN;
    }
}
