package ai.coditect.milepost.merge;

import ai.coditect.milepost.merge.Similarity.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds the lines that one side reworded: of the lines between two that stayed, those with mostly the same words, the
 * most similar first, and then what was replaced line by line. A task is replaced by another only if it is the only one
 * there.
 */
final class Rewordings {

    /** How far up and down a rewording is looked for: that it stays where it was is part of the rule. */
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
        if (removed.isEmpty() || added.isEmpty()) {
            return;
        }
        int old = 0;
        int now = 0;
        for (Map.Entry<Integer, Integer> similar : similar(removed, added).entrySet()) {
            pairRest(removed.subList(old, similar.getKey()), added.subList(now, similar.getValue()));
            alignment.pairInPlace(removed.get(similar.getKey()), added.get(similar.getValue()));
            old = similar.getKey() + 1;
            now = similar.getValue() + 1;
        }
        pairRest(removed.subList(old, removed.size()), added.subList(now, added.size()));
    }

    /** The most similar lines first, as long as they are in the same order on both sides; positions in the lists. */
    private NavigableMap<Integer, Integer> similar(List<Integer> removed, List<Integer> added) {
        List<Words> before = words(removed, base);
        List<Words> after = words(added, side);
        NavigableMap<Integer, Integer> pairs = new TreeMap<>();
        IntStream.range(0, removed.size())
                .boxed()
                .flatMap(old -> nearby(old, added.size())
                        .filter(now -> canBecome(removed.get(old), added.get(now)))
                        .mapToObj(now -> new Candidate(old, now, Similarity.between(before.get(old), after.get(now)))))
                .filter(candidate -> candidate.similarity() >= Similarity.REWORDING)
                .sorted(Comparator.comparingDouble(Candidate::similarity).reversed())
                .filter(candidate -> isInOrder(candidate, pairs))
                .forEach(candidate -> pairs.put(candidate.removed(), candidate.added()));
        return pairs;
    }

    private static List<Words> words(List<Integer> indexes, List<Line> lines) {
        return indexes.stream().map(i -> Similarity.words(lines.get(i).text())).toList();
    }

    private static IntStream nearby(int position, int size) {
        return IntStream.range(Math.max(0, position - NEARBY), Math.min(size, position + NEARBY));
    }

    private static boolean isInOrder(Candidate candidate, NavigableMap<Integer, Integer> pairs) {
        return !pairs.containsKey(candidate.removed())
                && pairs.headMap(candidate.removed(), false).descendingMap().values().stream()
                        .limit(1)
                        .allMatch(before -> before < candidate.added())
                && pairs.tailMap(candidate.removed(), false).values().stream()
                        .limit(1)
                        .allMatch(after -> after > candidate.added());
    }

    /** Lines between two that were found: plain ones in their order, and a task if it is the only one on both sides. */
    private void pairRest(List<Integer> removed, List<Integer> added) {
        boolean onlyTask = count(removed, base) == 1 && count(added, side) == 1;
        int next = 0;
        boolean anyLeft = true;
        for (int old : removed) {
            boolean task = base.get(old).isTask();
            if (task ? !onlyTask : !anyLeft) {
                continue;
            }
            int found = next;
            while (found < added.size() && !canBecome(old, added.get(found))) {
                found++;
            }
            if (found < added.size()) {
                alignment.pairInPlace(old, added.get(found));
                next = found + 1;
            } else {
                anyLeft &= task;
            }
        }
    }

    private boolean canBecome(int old, int now) {
        return BoxRules.canBecome(base.get(old), side.get(now));
    }

    /** Two lines that may be one, by their positions in the lists of what was removed and added. */
    private record Candidate(int removed, int added, double similarity) {}

    private static long count(List<Integer> indexes, List<Line> lines) {
        return indexes.stream().filter(i -> lines.get(i).isTask()).count();
    }
}
