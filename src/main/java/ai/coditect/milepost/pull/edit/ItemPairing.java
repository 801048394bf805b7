package ai.coditect.milepost.pull.edit;

import ai.coditect.milepost.merge.Similarity;
import ai.coditect.milepost.merge.Similarity.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which item of a list each item of its new form was: the same one, or a reworded one. */
public final class ItemPairing {

    /** Nobody rewords more by hand; the time grows with the square. */
    private static final int MOST_COMPARED = 200;

    private final Map<Integer, String> gone = new TreeMap<>();
    private final Map<Integer, String> fresh = new TreeMap<>();
    private final List<Optional<Integer>> was = new ArrayList<>();

    private ItemPairing() {}

    /** For each item of the new list the position that it had, if it was there. */
    public static List<Optional<Integer>> of(List<String> before, List<String> after) {
        ItemPairing pairing = new ItemPairing();
        pairing.pairSame(before, after);
        if (Math.max(pairing.gone.size(), pairing.fresh.size()) <= MOST_COMPARED) {
            pairing.pairSimilar();
        }
        pairing.pairBetweenNeighbours(before.size());
        return pairing.was;
    }

    private void pairSame(List<String> before, List<String> after) {
        Map<String, Deque<Integer>> places = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            gone.put(i, before.get(i));
            places.computeIfAbsent(before.get(i), text -> new ArrayDeque<>()).add(i);
        }
        for (int i = 0; i < after.size(); i++) {
            Optional<Integer> same =
                    Optional.ofNullable(places.get(after.get(i))).map(Deque::poll);
            was.add(same);
            same.ifPresentOrElse(gone::remove, fresh(i, after.get(i)));
        }
    }

    private Runnable fresh(int index, String text) {
        return () -> fresh.put(index, text);
    }

    private void pairSimilar() {
        Map<Integer, Words> words = new TreeMap<>();
        gone.forEach((old, text) -> words.put(old, Similarity.words(text)));
        List<Pair> pairs = new ArrayList<>();
        fresh.forEach((index, text) -> {
            Words now = Similarity.words(text);
            words.forEach((old, was) -> pairs.add(new Pair(index, old, Similarity.between(was, now))));
        });
        pairs.removeIf(pair -> pair.similarity() < Similarity.REWORDING);
        pairs.sort(Comparator.comparingDouble(Pair::similarity).reversed());
        for (Pair pair : pairs) {
            if (fresh.containsKey(pair.index()) && gone.containsKey(pair.old())) {
                pair(pair.index(), pair.old());
            }
        }
    }

    /** A new item, and one that is gone. */
    private record Pair(int index, int old, double similarity) {}

    /**
     * An item that is gone was replaced by the new one that stands between the same neighbours, if there is only that.
     */
    private void pairBetweenNeighbours(int before) {
        for (int index : List.copyOf(fresh.keySet())) {
            Optional<Integer> above = index == 0 ? Optional.of(-1) : was.get(index - 1);
            Optional<Integer> below = index + 1 == was.size() ? Optional.of(before) : was.get(index + 1);
            above.map(old -> old + 1)
                    .filter(old -> gone.containsKey(old) && below.equals(Optional.of(old + 1)))
                    .ifPresent(old -> pair(index, old));
        }
    }

    private void pair(int index, int old) {
        was.set(index, Optional.of(old));
        gone.remove(old);
        fresh.remove(index);
    }
}
