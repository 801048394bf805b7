package ai.coditect.milepost.plan.field;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of two texts that differ, with up to three equal lines before and after them, as a unified diff groups them.
 *
 * @param before the number of the first line in the text before, from 1
 * @param after the number of the first line in the text after, from 1
 */
public record Hunk(int before, int after, List<Line> lines) {

    /** What became of a line. */
    public enum Change {
        SAME,
        REMOVED,
        ADDED
    }

    /** A line of either text. */
    public record Line(Change change, String text) {}

    private static final int CONTEXT = 3;

    /** More lines are not compared with each other: the time grows with the square. */
    private static final int MOST_COMPARED = 2_000;

    public Hunk {
        lines = List.copyOf(lines);
    }

    /** How many lines it has of the text before. */
    public int linesBefore() {
        return (int)
                lines.stream().filter(line -> line.change() != Change.ADDED).count();
    }

    /** How many lines it has of the text after. */
    public int linesAfter() {
        return (int)
                lines.stream().filter(line -> line.change() != Change.REMOVED).count();
    }

    /** The lines of a text, whether the last one is ended or not; an empty text has none. */
    public static List<String> lines(String text) {
        String ended = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return ended.isEmpty() ? List.of() : List.of(ended.split("\n", -1));
    }

    static List<Hunk> between(String before, String after) {
        List<String> old = lines(before);
        List<String> now = lines(after);
        List<Hunk> hunks = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        int start = 0;
        int shift = 0;
        int done = 0;
        for (AbstractDelta<String> delta : deltas(old, now)) {
            int at = delta.getSource().getPosition();
            if (lines.isEmpty() || at - done > 2 * CONTEXT) {
                close(hunks, lines, old, start, shift, done);
                start = Math.max(done, at - CONTEXT);
                shift = delta.getTarget().getPosition() - at;
                done = start;
            }
            add(lines, Change.SAME, old.subList(done, at));
            add(lines, Change.REMOVED, delta.getSource().getLines());
            add(lines, Change.ADDED, delta.getTarget().getLines());
            done = at + delta.getSource().size();
        }
        close(hunks, lines, old, start, shift, done);
        return hunks;
    }

    /** What differs; one great difference where finding small ones would take long. */
    private static List<AbstractDelta<String>> deltas(List<String> old, List<String> now) {
        int start = 0;
        int end = old.size();
        int nowEnd = now.size();
        while (start < Math.min(end, nowEnd) && old.get(start).equals(now.get(start))) {
            start++;
        }
        while (Math.min(end, nowEnd) > start && old.get(end - 1).equals(now.get(nowEnd - 1))) {
            end--;
            nowEnd--;
        }
        return end - start + nowEnd - start <= MOST_COMPARED
                ? DiffUtils.diff(old, now).getDeltas()
                : List.of(new ChangeDelta<>(
                        new Chunk<>(start, old.subList(start, end)), new Chunk<>(start, now.subList(start, nowEnd))));
    }

    /** Ends the hunk that is being collected, if there is one. */
    private static void close(List<Hunk> hunks, List<Line> lines, List<String> old, int start, int shift, int done) {
        if (!lines.isEmpty()) {
            add(lines, Change.SAME, old.subList(done, Math.min(old.size(), done + CONTEXT)));
            hunks.add(new Hunk(start + 1, start + shift + 1, lines));
            lines.clear();
        }
    }

    private static void add(List<Line> lines, Change change, List<String> texts) {
        texts.forEach(text -> lines.add(new Line(change, text)));
    }
}
