package ai.coditect.milepost.merge;

import static ai.coditect.milepost.merge.LineDiff.NONE;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which line of the base each line of one side is. A line is found where it was, or at another place with the same
 * text, or reworded among lines that stayed. What is left was added or removed.
 */
final class Alignment {

    /** How far a reworded line is searched for: that it is at the same place is part of the rule. */
    private static final int NEARBY = 20;

    private final List<Line> base;
    private final List<Line> side;
    private final int[] toSide;
    private final int[] toBase;

    /** Lines of the side that are where they were; the others were moved or added. */
    private final BitSet inPlace = new BitSet();

    Alignment(List<Line> base, List<Line> side) {
        this.base = base;
        this.side = side;
        this.toSide = LineDiff.match(base, side);
        this.toBase = LineDiff.filled(side.size());
        IntStream.range(0, base.size()).filter(i -> toSide[i] != NONE).forEach(i -> {
            pair(i, toSide[i]);
            inPlace.set(toSide[i]);
        });
        pairMoved();
    }

    private void pair(int baseIndex, int index) {
        toSide[baseIndex] = index;
        toBase[index] = baseIndex;
    }

    /** The first with the first of the same text; a line that says nothing on its own goes with the line above it. */
    private void pairMoved() {
        Map<String, Deque<Integer>> added = new HashMap<>();
        for (int i = 0; i < side.size(); i++) {
            if (isNew(i) && side.get(i).isDistinctive()) {
                added.computeIfAbsent(side.get(i).identity(), key -> new ArrayDeque<>())
                        .add(i);
            }
        }
        for (int i = 0; i < base.size(); i++) {
            Deque<Integer> places = added.getOrDefault(base.get(i).identity(), new ArrayDeque<>());
            if (toSide[i] == NONE && !places.isEmpty()) {
                pair(i, places.remove());
            } else if (toSide[i] == NONE && i > 0 && followsInSide(i)) {
                pair(i, toSide[i - 1] + 1);
            }
        }
    }

    private boolean followsInSide(int baseIndex) {
        int next = toSide[baseIndex - 1] + 1;
        return next > 0
                && next < side.size()
                && isNew(next)
                && !base.get(baseIndex).isDistinctive()
                && base.get(baseIndex).sameAs(side.get(next));
    }

    /** Pairs lines that were replaced by others at the same place, of those that are not excluded. */
    void pairReworded(IntPredicate excluded) {
        int at = 0;
        int from = 0;
        for (int i = inPlace.nextSetBit(0); i >= 0; i = inPlace.nextSetBit(i + 1)) {
            pairReworded(candidates(at, toBase[i], j -> toSide[j] == NONE, base), added(from, i, excluded));
            at = toBase[i] + 1;
            from = i + 1;
        }
        pairReworded(
                candidates(at, base.size(), j -> toSide[j] == NONE, base), added(from, side.size(), excluded));
    }

    private List<Integer> added(int from, int to, IntPredicate excluded) {
        return candidates(from, to, j -> isNew(j) && !excluded.test(j), side);
    }

    private static List<Integer> candidates(int from, int to, IntPredicate free, List<Line> lines) {
        return IntStream.range(from, to)
                .filter(free)
                .filter(i -> !lines.get(i).isBlank())
                .boxed()
                .toList();
    }

    private void pairReworded(List<Integer> removed, List<Integer> added) {
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
            reword(old, added.get(found));
            next = found + 1;
        }
        restAdded.addAll(added.subList(next, added.size()));
        pairRest(restRemoved, restAdded);
    }

    private int similar(int old, List<Integer> added, int from) {
        return IntStream.range(from, Math.min(added.size(), from + NEARBY))
                .filter(i -> BoxRules.canBecome(base.get(old), side.get(added.get(i))))
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
            while (found < added.size() && !BoxRules.canBecome(base.get(old), side.get(added.get(found)))) {
                found++;
            }
            if (found < added.size() && (onlyTask || !base.get(old).isTask())) {
                reword(old, added.get(found));
                next = found + 1;
            }
        }
        removed.clear();
        added.clear();
    }

    private static long count(List<Integer> indexes, List<Line> lines) {
        return indexes.stream().filter(i -> lines.get(i).isTask()).count();
    }

    private void reword(int baseIndex, int index) {
        pair(baseIndex, index);
        inPlace.set(index);
    }

    /** The line of the base that this line is, or {@link LineDiff#NONE}. */
    int baseOf(int index) {
        return toBase[index];
    }

    boolean isNew(int index) {
        return toBase[index] == NONE;
    }

    boolean isInPlace(int index) {
        return inPlace.get(index);
    }

    boolean isRemoved(int baseIndex) {
        return toSide[baseIndex] == NONE;
    }

    /** The added lines, by the line of the base below which they stand; {@link LineDiff#NONE} at the top. */
    Map<Integer, List<Integer>> addedByPlace() {
        Map<Integer, List<Integer>> added = new HashMap<>();
        int place = NONE;
        for (int i = 0; i < side.size(); i++) {
            if (isInPlace(i)) {
                place = baseOf(i);
            } else if (isNew(i)) {
                added.computeIfAbsent(place, key -> new ArrayList<>()).add(i);
            }
        }
        return added;
    }
}
