package ai.coditect.milepost.merge;

import static ai.coditect.milepost.merge.LineDiff.NONE;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines that both sides added. At one place any line can be a twin; at different places only one that is recognised
 * anywhere, the first with the first of the same text.
 */
final class Twins {

    private final List<Line> declared;
    private final List<Line> live;
    private final Alignment toDeclared;
    private final Alignment toLive;
    private final int[] ofDeclared;
    private final int[] ofLive;

    Twins(List<Line> declared, List<Line> live, Alignment toDeclared, Alignment toLive) {
        this.declared = declared;
        this.live = live;
        this.toDeclared = toDeclared;
        this.toLive = toLive;
        this.ofDeclared = LineDiff.filled(declared.size());
        this.ofLive = LineDiff.filled(live.size());
        Map<Integer, List<Integer>> theirs = toLive.addedByPlace();
        toDeclared.addedByPlace().forEach((place, ours) -> pairAtOnePlace(ours, theirs.getOrDefault(place, List.of())));
        pairAnywhere();
        pairNeighbours();
    }

    private void pair(int declaredIndex, int liveIndex) {
        ofDeclared[declaredIndex] = liveIndex;
        ofLive[liveIndex] = declaredIndex;
    }

    private void pairAtOnePlace(List<Integer> ours, List<Integer> theirs) {
        List<Line> ourLines = ours.stream().map(declared::get).toList();
        List<Line> theirLines = theirs.stream().map(live::get).toList();
        boolean equal = keys(ourLines).equals(keys(theirLines));
        int[] matches = LineDiff.match(ourLines, theirLines);
        for (int i = 0; i < matches.length; i++) {
            if (matches[i] != NONE && (equal || !ourLines.get(i).isBlank())) {
                pair(ours.get(i), theirs.get(matches[i]));
            }
        }
    }

    private static List<String> keys(List<Line> lines) {
        return lines.stream().map(Line::key).toList();
    }

    private void pairAnywhere() {
        Map<String, Deque<Integer>> added = new HashMap<>();
        for (int i = 0; i < live.size(); i++) {
            if (isOnlyLive(i) && live.get(i).isDistinctive()) {
                added.computeIfAbsent(live.get(i).identity(), key -> new ArrayDeque<>())
                        .add(i);
            }
        }
        for (int i = 0; i < declared.size(); i++) {
            Deque<Integer> places = added.getOrDefault(declared.get(i).identity(), new ArrayDeque<>());
            if (isOnlyDeclared(i) && !places.isEmpty()) {
                pair(i, places.remove());
            }
        }
    }

    /** A blank line, or another one that says nothing on its own, goes with the twin above or below it. */
    private void pairNeighbours() {
        for (int i = 1; i < declared.size(); i++) {
            if (ofDeclared[i - 1] != NONE) {
                pairNeighbour(i, ofDeclared[i - 1] + 1);
            }
        }
        for (int i = declared.size() - 2; i >= 0; i--) {
            if (ofDeclared[i + 1] != NONE) {
                pairNeighbour(i, ofDeclared[i + 1] - 1);
            }
        }
    }

    private void pairNeighbour(int ours, int theirs) {
        if (theirs >= 0
                && theirs < live.size()
                && isOnlyDeclared(ours)
                && isOnlyLive(theirs)
                && !declared.get(ours).isDistinctive()
                && declared.get(ours).sameAs(live.get(theirs))) {
            pair(ours, theirs);
        }
    }

    private boolean isOnlyDeclared(int index) {
        return toDeclared.isNew(index) && !isTwinOfLive(index);
    }

    private boolean isOnlyLive(int index) {
        return toLive.isNew(index) && !isTwinOfDeclared(index);
    }

    /** Whether people added this declared line too. */
    boolean isTwinOfLive(int declaredIndex) {
        return ofDeclared[declaredIndex] != NONE;
    }

    /** Whether the definitions added this live line too. */
    boolean isTwinOfDeclared(int liveIndex) {
        return ofLive[liveIndex] != NONE;
    }

    /** The declared line that is the twin of a live one, or {@link LineDiff#NONE}. */
    int declaredOf(int liveIndex) {
        return ofLive[liveIndex];
    }
}
