package ai.coditect.milepost.merge;

import static ai.coditect.milepost.merge.LineDiff.NONE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines that both sides added, be it at different places. A line that says nothing on its own has its twin at the same
 * place, or beside another twin; a blank one only there.
 */
final class Twins {

    private final Map<Integer, Integer> declaredOfLive = new HashMap<>();
    private final Map<Integer, Integer> liveOfDeclared = new HashMap<>();

    Twins(Alignment toDeclared, Alignment toLive) {
        Added ours = new Added(toDeclared, "d");
        Added theirs = new Added(toLive, "l");
        Alignment added = new Alignment(ours.lines, ours.keys, theirs.lines, theirs.keys);
        for (int i = 0; i < theirs.lines.size(); i++) {
            if (!added.isNew(i)) {
                int declared = ours.indexes.get(added.baseOf(i));
                declaredOfLive.put(theirs.indexes.get(i), declared);
                liveOfDeclared.put(declared, theirs.indexes.get(i));
            }
        }
    }

    /** The lines that one side added. */
    private static final class Added {

        private final List<Integer> indexes = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private final List<String> keys = new ArrayList<>();

        Added(Alignment toSide, String side) {
            int place = NONE;
            for (int i = 0; i < toSide.side().size(); i++) {
                Line line = toSide.side().get(i);
                place = toSide.isInPlace(i) ? toSide.baseOf(i) : place;
                if (toSide.isNew(i)) {
                    indexes.add(i);
                    lines.add(line);
                    keys.add(key(line, line.isBlank() ? side + i : "at " + place));
                }
            }
        }

        private static String key(Line line, String place) {
            return line.isDistinctive() ? line.identity() : place + line.key();
        }
    }

    /** Whether people added this declared line too. */
    boolean isTwinOfLive(int declaredIndex) {
        return liveOfDeclared.containsKey(declaredIndex);
    }

    /** Whether the definitions added this live line too. */
    boolean isTwinOfDeclared(int liveIndex) {
        return declaredOfLive.containsKey(liveIndex);
    }

    /** The declared line that is the twin of a live one, or {@link LineDiff#NONE}. */
    int declaredOf(int liveIndex) {
        return declaredOfLive.getOrDefault(liveIndex, NONE);
    }
}
