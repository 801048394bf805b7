package ai.coditect.milepost.body;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which characters of a text are code: in a fenced block, or between backticks on one line. */
public final class CodeSpans {

    private CodeSpans() {}

    /** The indexes of the characters. */
    public static BitSet in(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        BitSet fenced = Fences.fencedLines(lines);
        BitSet code = new BitSet();
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (fenced.get(i)) {
                code.set(start, start + line.length());
            } else if (line.indexOf('`') >= 0) {
                markSpans(line, start, code);
            }
            start += line.length() + 1;
        }
        return code;
    }

    /** A span goes from a run of backticks to the next run of the same length. */
    private static void markSpans(String line, int start, BitSet code) {
        List<Run> runs = runs(line);
        int[] closing = closing(runs);
        int run = 0;
        while (run < runs.size()) {
            int close = closing[run];
            if (close > run) {
                code.set(start + runs.get(run).start(), start + runs.get(close).end());
            }
            run = close + 1;
        }
    }

    private static List<Run> runs(String line) {
        List<Run> runs = new ArrayList<>();
        int at = line.indexOf('`');
        while (at >= 0) {
            int end = at;
            while (end < line.length() && line.charAt(end) == '`') {
                end++;
            }
            runs.add(new Run(at, end));
            at = line.indexOf('`', end);
        }
        return runs;
    }

    /** For each run the next one of its length, or the run itself if there is none. */
    private static int[] closing(List<Run> runs) {
        int[] closing = new int[runs.size()];
        Map<Integer, Integer> next = new HashMap<>();
        for (int i = runs.size() - 1; i >= 0; i--) {
            Integer later = next.put(runs.get(i).length(), i);
            closing[i] = later == null ? i : later;
        }
        return closing;
    }

    private record Run(int start, int end) {
        int length() {
            return end - start;
        }
    }
}
