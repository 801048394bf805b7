package ai.coditect.milepost.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Finds the lines that both sides reworded in the same way, where they were. Otherwise what one side wrote below such a
 * line could be taken for what the line had become.
 */
final class SharedRewordings {

    /** How far up and down a rewording is looked for. */
    private static final int NEARBY = 20;

    /** A line of the base, and what both sides may have made of it. */
    private record Candidate(int base, int declared, int live, double similarity) {}

    private final Alignment toDeclared;
    private final Alignment toLive;
    private final Twins twins;
    private final NavigableMap<Integer, Candidate> pairs = new TreeMap<>();

    private SharedRewordings(Alignment toDeclared, Alignment toLive, Twins twins) {
        this.toDeclared = toDeclared;
        this.toLive = toLive;
        this.twins = twins;
    }

    /** Notes in both alignments which lines are reworded ones. */
    static void pair(Alignment toDeclared, Alignment toLive, Twins twins) {
        new SharedRewordings(toDeclared, toLive, twins).pair();
    }

    private void pair() {
        Places inDeclared = new Places(toDeclared);
        Places inLive = new Places(toLive);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < toLive.side().size(); i++) {
            if (toLive.isNew(i) && twins.isTwinOfDeclared(i)) {
                int declared = twins.declaredOf(i);
                int first = Math.max(inDeclared.above(declared), inLive.above(i)) + 1;
                int end = Math.min(inDeclared.below(declared), inLive.below(i));
                for (int base = first; base < Math.min(end, first + NEARBY); base++) {
                    candidates.add(candidate(base, declared, i));
                }
            }
        }
        candidates.stream()
                .filter(candidate -> candidate.similarity() >= Similarity.REWORDING)
                .sorted(Comparator.comparingDouble(Candidate::similarity).reversed())
                .filter(this::isInOrder)
                .forEach(candidate -> pairs.put(candidate.base(), candidate));
        for (Candidate pair : pairs.values()) {
            toDeclared.pairInPlace(pair.base(), pair.declared());
            toLive.pairInPlace(pair.base(), pair.live());
        }
    }

    private Candidate candidate(int base, int declared, int live) {
        Line before = toLive.base().get(base);
        Line after = toLive.side().get(live);
        boolean possible = toDeclared.isRemoved(base) && toLive.isRemoved(base) && BoxRules.canBecome(before, after);
        return new Candidate(
                base,
                declared,
                live,
                possible ? Similarity.between(Similarity.words(before.text()), Similarity.words(after.text())) : 0);
    }

    /** Whether the lines keep their order on both sides with this one among them. */
    private boolean isInOrder(Candidate candidate) {
        return !pairs.containsKey(candidate.base())
                && pairs.headMap(candidate.base(), false).descendingMap().values().stream()
                        .limit(1)
                        .allMatch(above -> isBefore(above, candidate))
                && pairs.tailMap(candidate.base(), false).values().stream()
                        .limit(1)
                        .allMatch(below -> isBefore(candidate, below));
    }

    private static boolean isBefore(Candidate one, Candidate other) {
        return one.declared() < other.declared() && one.live() < other.live();
    }

    /** Between which lines of the base, that are where they were, each line of a side stands. */
    private static final class Places {
        private final int[] above;
        private final int[] below;

        Places(Alignment alignment) {
            int size = alignment.side().size();
            above = new int[size];
            below = new int[size];
            int last = -1;
            for (int i = 0; i < size; i++) {
                last = alignment.isInPlace(i) ? alignment.baseOf(i) : last;
                above[i] = last;
            }
            int next = alignment.base().size();
            for (int i = size - 1; i >= 0; i--) {
                next = alignment.isInPlace(i) ? alignment.baseOf(i) : next;
                below[i] = next;
            }
        }

        int above(int index) {
            return above[index];
        }

        int below(int index) {
            return below[index];
        }
    }
}
