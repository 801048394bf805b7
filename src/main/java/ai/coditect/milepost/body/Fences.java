package ai.coditect.milepost.body;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which lines stand in a fenced code block. A fence that is never closed fences nothing here: forgetting the last one
 * must not hide everything below it.
 */
public final class Fences {

    private static final Pattern FENCE = Pattern.compile("\\s*(`{3,}|~{3,})(.*)");

    private Fences() {}

    /** The indexes of the lines between a fence and the one that closes it, both included. */
    public static BitSet fencedLines(List<String> lines) {
        BitSet fenced = new BitSet();
        int start = 0;
        String open = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.contains("```") && !line.contains("~~~")) {
                continue;
            }
            Matcher fence = FENCE.matcher(line);
            if (!fence.matches()) {
                continue;
            }
            if (open.isEmpty()) {
                start = i;
                open = opens(fence) ? fence.group(1) : "";
            } else if (fence.group(1).startsWith(open) && fence.group(2).isBlank()) {
                fenced.set(start, i + 1);
                open = "";
            }
        }
        return fenced;
    }

    /** A back-tick fence that has back-ticks after it is code within a line. */
    private static boolean opens(Matcher fence) {
        return fence.group(1).startsWith("~") || !fence.group(2).contains("`");
    }
}
