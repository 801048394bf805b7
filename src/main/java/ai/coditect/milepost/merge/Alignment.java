package ai.coditect.milepost.merge;

import static ai.coditect.milepost.merge.LineDiff.NONE;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which line of the base each line of one side is. A line is found where it was, or at another place with the same
 * text; {@link Rewordings} finds the reworded ones. What is left was added or removed.
 */
final class Alignment {

    private final List<Line> base;
    private final List<Line> side;
    private final int[] toSide;
    private final int[] toBase;

    /** Lines of the side that are where they were; the others were moved or added. */
    private final BitSet inPlace = new BitSet();

    Alignment(List<Line> base, List<Line> side) {
        this(base, keys(base), side, keys(side));
    }

    /** Aligns lines that are compared by other keys while they are in order. */
    Alignment(List<Line> base, List<String> baseKeys, List<Line> side, List<String> sideKeys) {
        this.base = base;
        this.side = side;
        this.toSide = LineDiff.match(baseKeys, sideKeys);
        this.toBase = LineDiff.filled(side.size());
        for (int i = 0; i < base.size(); i++) {
            if (toSide[i] != NONE) {
                pairInPlace(i, toSide[i]);
            }
        }
        pairMoved();
        pairNeighbours();
    }

    private static List<String> keys(List<Line> lines) {
        return lines.stream().map(Line::key).toList();
    }

    private void pair(int baseIndex, int index) {
        toSide[baseIndex] = index;
        toBase[index] = baseIndex;
    }

    /** The first with the first of the same text. */
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
            }
        }
    }

    /** A line that says nothing on its own goes with the line above or below it. */
    private void pairNeighbours() {
        for (int i = 1; i < base.size(); i++) {
            pairNeighbour(i, toSide[i - 1] == NONE ? NONE : toSide[i - 1] + 1);
        }
        for (int i = base.size() - 2; i >= 0; i--) {
            pairNeighbour(i, toSide[i + 1] - 1);
        }
    }

    private void pairNeighbour(int baseIndex, int index) {
        if (index >= 0
                && index < side.size()
                && isRemoved(baseIndex)
                && isNew(index)
                && !base.get(baseIndex).isDistinctive()
                && base.get(baseIndex).sameAs(side.get(index))) {
            pair(baseIndex, index);
        }
    }

    /** Notes that this line is, or has replaced, one of the base where that was. */
    void pairInPlace(int baseIndex, int index) {
        pair(baseIndex, index);
        inPlace.set(index);
    }

    List<Line> base() {
        return base;
    }

    List<Line> side() {
        return side;
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
}
