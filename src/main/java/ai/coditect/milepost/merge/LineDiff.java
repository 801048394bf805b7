package ai.coditect.milepost.merge;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.Arrays;
import java.util.List;

/**
 * Which lines two texts have in common, in the same order: Myers' algorithm. Where an added or removed block could be
 * shifted without a difference, it stands as low as possible: a section then goes with the blank line below it.
 */
final class LineDiff {

    /** Stands for a line without a counterpart. */
    static final int NONE = -1;

    /**
     * More differing lines than this are not compared in order: the time grows with the square. Nobody writes such
     * bodies by hand.
     */
    private static final int MAX_LINES = 2_000;

    private final List<String> before;
    private final List<String> after;
    private final int[] toAfter;
    private final int[] toBefore;

    private LineDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
        this.toAfter = filled(before.size());
        this.toBefore = filled(after.size());
    }

    /** For each line of the first text the index of its counterpart in the second, or {@link #NONE}. */
    static int[] match(List<String> before, List<String> after) {
        LineDiff diff = new LineDiff(before, after);
        diff.matchMiddle(diff.matchStart());
        lower(diff.before, diff.toAfter, diff.toBefore);
        lower(diff.after, diff.toBefore, diff.toAfter);
        return diff.toAfter;
    }

    static int[] filled(int size) {
        int[] none = new int[size];
        Arrays.fill(none, NONE);
        return none;
    }

    private int matchStart() {
        int start = 0;
        while (start < Math.min(before.size(), after.size())
                && before.get(start).equals(after.get(start))) {
            pair(start, start);
            start++;
        }
        return start;
    }

    private void matchMiddle(int start) {
        int end = before.size();
        int afterEnd = after.size();
        while (Math.min(end, afterEnd) > start && before.get(end - 1).equals(after.get(afterEnd - 1))) {
            pair(--end, --afterEnd);
        }
        if (end - start + afterEnd - start > MAX_LINES) {
            return;
        }
        int at = start;
        int afterAt = start;
        for (AbstractDelta<String> delta : DiffUtils.diff(before.subList(start, end), after.subList(start, afterEnd))
                .getDeltas()) {
            while (at < start + delta.getSource().getPosition()) {
                pair(at++, afterAt++);
            }
            at += delta.getSource().size();
            afterAt += delta.getTarget().size();
        }
        while (at < end) {
            pair(at++, afterAt++);
        }
    }

    private void pair(int index, int afterIndex) {
        toAfter[index] = afterIndex;
        toBefore[afterIndex] = index;
    }

    /** Shifts each block of unmatched lines down for as long as the line that follows it equals its first. */
    private static void lower(List<String> lines, int[] toOther, int[] toThis) {
        int end = lines.size();
        while (end > 0) {
            int start = end;
            while (start > 0 && toOther[start - 1] == NONE) {
                start--;
            }
            int first = start;
            for (int next = end; first < next && canShift(lines, toOther, toThis, first, next); next++) {
                int other = toOther[next];
                toOther[first] = other;
                toThis[other] = first;
                toOther[next] = NONE;
                first++;
            }
            end = start - 1;
        }
    }

    private static boolean canShift(List<String> lines, int[] toOther, int[] toThis, int first, int next) {
        return next < lines.size()
                && toOther[next] != NONE
                && lines.get(first).equals(lines.get(next))
                && (toOther[next] == 0 || toThis[toOther[next] - 1] != NONE);
    }
}
