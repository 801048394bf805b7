package ai.coditect.milepost.body;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The difference between the base and one side: Myers' algorithm, with insertions and deletions moved up as far as they
 * go, so that the same edit on both sides is described in the same way. Texts of very many lines count as changed as a
 * whole: the time grows with the square, and nobody writes such bodies by hand.
 */
final class LineDiff {

    /** Lines of the base that became other lines of the side; ends are exclusive, either range can be empty. */
    record Delta(int baseStart, int baseEnd, int start, int end) {

        boolean isInsertion() {
            return baseStart == baseEnd;
        }

        boolean isDeletion() {
            return start == end;
        }

        /** Whether it changes a line of the base's range, or inserts strictly within it. */
        boolean touches(int from, int to) {
            return Math.max(baseStart, from) < Math.min(baseEnd, to)
                    || (isInsertion() && from < baseStart && baseStart < to);
        }

        private Delta up() {
            return new Delta(baseStart - 1, baseEnd - 1, start - 1, end - 1);
        }
    }

    private static final int MAX_LINES = 6_000;

    private final List<Delta> deltas;

    private LineDiff(List<Delta> deltas) {
        this.deltas = List.copyOf(deltas);
    }

    static LineDiff between(List<BodyLine> base, List<BodyLine> side) {
        if (base.size() + side.size() > MAX_LINES) {
            return new LineDiff(List.of(new Delta(0, base.size(), 0, side.size())));
        }
        List<Delta> deltas = new ArrayList<>();
        for (AbstractDelta<String> found :
                DiffUtils.diff(keys(base), keys(side)).getDeltas()) {
            int baseStart = found.getSource().getPosition();
            int start = found.getTarget().getPosition();
            Delta delta = new Delta(
                    baseStart,
                    baseStart + found.getSource().size(),
                    start,
                    start + found.getTarget().size());
            add(delta, base, side, deltas);
        }
        return new LineDiff(deltas);
    }

    private static List<String> keys(List<BodyLine> lines) {
        return lines.stream().map(BodyLine::key).toList();
    }

    private static void add(Delta found, List<BodyLine> base, List<BodyLine> side, List<Delta> deltas) {
        int last = deltas.size() - 1;
        int floor = deltas.isEmpty() ? 0 : deltas.get(last).baseEnd();
        Delta delta = found;
        while (delta.baseStart() > floor && canMoveUp(delta, base, side)) {
            delta = delta.up();
        }
        if (last >= 0 && delta.baseStart() == floor) {
            Delta before = deltas.remove(last);
            delta = new Delta(before.baseStart(), delta.baseEnd(), before.start(), delta.end());
        }
        deltas.add(delta);
    }

    private static boolean canMoveUp(Delta delta, List<BodyLine> base, List<BodyLine> side) {
        BodyLine above = base.get(delta.baseStart() - 1);
        return (delta.isInsertion() && above.sameAs(side.get(delta.end() - 1)))
                || (delta.isDeletion() && above.sameAs(base.get(delta.baseEnd() - 1)));
    }

    List<Delta> deltas() {
        return deltas;
    }

    /** The change that takes this line of the base away, if any. */
    Optional<Delta> changing(int baseIndex) {
        return deltas.stream()
                .filter(delta -> delta.baseStart() <= baseIndex && baseIndex < delta.baseEnd())
                .findFirst();
    }

    /** The insertion right before this line of the base, if any. */
    Optional<Delta> insertionAt(int baseIndex) {
        return deltas.stream()
                .filter(delta -> delta.isInsertion() && delta.baseStart() == baseIndex)
                .findFirst();
    }

    /** Where a range of the base begins on the side; what was inserted right before it lies outside. */
    int startOf(int baseIndex) {
        return deltas.stream()
                .filter(delta -> delta.baseEnd() <= baseIndex)
                .reduce(baseIndex, (at, delta) -> at + growth(delta), Integer::sum);
    }

    /** Where a range of the base ends on the side; what was inserted right after it lies outside. */
    int endOf(int baseIndex) {
        return deltas.stream()
                .filter(delta -> delta.baseStart() < baseIndex)
                .reduce(baseIndex, (at, delta) -> at + growth(delta), Integer::sum);
    }

    private static int growth(Delta delta) {
        return (delta.end() - delta.start()) - (delta.baseEnd() - delta.baseStart());
    }
}
