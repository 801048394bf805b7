package ai.coditect.milepost.merge;

import static ai.coditect.milepost.merge.LineDiff.NONE;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds the lines that one side reworded: of the lines between two that stayed, those with mostly the same words, and
 * then what was replaced line by line. A task is replaced by another only if it is the only one there.
 */
final class Rewordings {

    /** How many added lines are looked at: that a reworded line stays where it was is part of the rule. */
    private static final int NEARBY = 20;

    private final Alignment alignment;
    private final List<Line> base;
    private final List<Line> side;
    private final IntPredicate isTwin;

    private Rewordings(Alignment alignment, IntPredicate isTwin) {
        this.alignment = alignment;
        this.base = alignment.base();
        this.side = alignment.side();
        this.isTwin = isTwin;
    }

    /** Pairs reworded lines; one that the other side added as well is none. */
    static void pair(Alignment alignment, IntPredicate isTwin) {
        new Rewordings(alignment, isTwin).pair();
    }

    private void pair() {
        int at = 0;
        int from = 0;
        for (int i = 0; i < side.size(); i++) {
            if (alignment.isInPlace(i)) {
                pairBetween(at, alignment.baseOf(i), from, i);
                at = alignment.baseOf(i) + 1;
                from = i + 1;
            }
        }
        pairBetween(at, base.size(), from, side.size());
    }

    private void pairBetween(int baseStart, int baseEnd, int start, int end) {
        List<Integer> removed = IntStream.range(baseStart, baseEnd)
                .filter(i -> alignment.isRemoved(i) && !base.get(i).isBlank())
                .boxed()
                .toList();
        List<Integer> added = IntStream.range(start, end)
                .filter(i -> alignment.isNew(i) && !isTwin.test(i))
                .filter(i -> !side.get(i).isBlank())
                .boxed()
                .toList();
        pair(removed, added);
    }

    private void pair(List<Integer> removed, List<Integer> added) {
        List<Integer> restRemoved = new ArrayList<>();
        List<Integer> restAdded = new ArrayList<>();
        int next = 0;
        for (int old : removed) {
            int found = similar(old, added, next);
            if (found == NONE) {
                restRemoved.add(old);
                continue;
            }
            restAdded.addAll(added.subList(next, found));
            pairRest(restRemoved, restAdded);
            alignment.pairInPlace(old, added.get(found));
            next = found + 1;
        }
        restAdded.addAll(added.subList(next, added.size()));
        pairRest(restRemoved, restAdded);
    }

    private int similar(int old, List<Integer> added, int from) {
        return IntStream.range(from, Math.min(added.size(), from + NEARBY))
                .filter(i -> canBecome(old, added.get(i)))
                .filter(i -> Similarity.isRewording(
                        base.get(old).text(), side.get(added.get(i)).text()))
                .findFirst()
                .orElse(NONE);
    }

    /** Lines between two that were found: plain ones in their order, and a task if it is the only one on both sides. */
    private void pairRest(List<Integer> removed, List<Integer> added) {
        boolean onlyTask = count(removed, base) == 1 && count(added, side) == 1;
        int next = 0;
        for (int old : removed) {
            int found = next;
            while (found < added.size() && !canBecome(old, added.get(found))) {
                found++;
            }
            if (found < added.size() && (onlyTask || !base.get(old).isTask())) {
                alignment.pairInPlace(old, added.get(found));
                next = found + 1;
            }
        }
        removed.clear();
        added.clear();
    }

    private boolean canBecome(int old, int now) {
        return BoxRules.canBecome(base.get(old), side.get(now));
    }

    private static long count(List<Integer> indexes, List<Line> lines) {
        return indexes.stream().filter(i -> lines.get(i).isTask()).count();
    }
}
