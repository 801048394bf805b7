package ai.coditect.milepost.body;

import ai.coditect.milepost.body.LineDiff.Delta;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which line of the base is which line of one side, also when it was moved or, for an item with a box, reworded. */
final class Correspondence {

    private static final int NONE = -1;

    /** How many items are looked at to find a reworded one: that it is at the same place is part of the rule. */
    private static final int NEARBY = 20;

    private final List<BodyLine> base;
    private final List<BodyLine> side;
    private final LineDiff diff;
    private final int[] images;
    private final int[] origins;
    private final Map<Integer, Integer> rewordings = new HashMap<>();
    private final Map<Integer, Integer> reworded = new HashMap<>();

    private Correspondence(List<BodyLine> base, List<BodyLine> side) {
        this.base = base;
        this.side = side;
        this.diff = LineDiff.between(base, side);
        this.images = new int[base.size()];
        this.origins = new int[side.size()];
        Arrays.fill(images, NONE);
        Arrays.fill(origins, NONE);
        matchUnchanged();
    }

    /** The definitions' side: what is moved there are items with a box, and other lines that are there only once. */
    static Correspondence ofDeclared(List<BodyLine> base, List<BodyLine> declared) {
        Correspondence found = new Correspondence(base, declared);
        Predicate<BodyLine> once = onlyOnce(base).and(onlyOnce(declared));
        found.matchMoved(line -> line.isTask() || once.test(line));
        found.matchReworded();
        return found;
    }

    /** The people's side: only items with a box are moved; any other line that people put somewhere is their text. */
    static Correspondence ofLive(List<BodyLine> base, List<BodyLine> live) {
        Correspondence found = new Correspondence(base, live);
        found.matchMoved(BodyLine::isTask);
        found.matchReworded();
        return found;
    }

    private static Predicate<BodyLine> onlyOnce(List<BodyLine> lines) {
        Map<String, Long> counts = lines.stream().collect(Collectors.groupingBy(BodyLine::key, Collectors.counting()));
        return line -> counts.getOrDefault(line.key(), 0L) == 1 && !line.isBlank();
    }

    private void matchUnchanged() {
        int at = 0;
        int sideAt = 0;
        for (Delta delta : diff.deltas()) {
            while (at < delta.baseStart()) {
                match(at++, sideAt++);
            }
            at = delta.baseEnd();
            sideAt = delta.end();
        }
        while (at < base.size()) {
            match(at++, sideAt++);
        }
    }

    private void match(int baseIndex, int index) {
        images[baseIndex] = index;
        origins[index] = baseIndex;
    }

    /** Lines taken away at one place and added at another, the first with the first of the same text. */
    private void matchMoved(Predicate<BodyLine> movable) {
        Map<String, Deque<Integer>> added = new HashMap<>();
        for (int i = 0; i < side.size(); i++) {
            if (origins[i] == NONE && movable.test(side.get(i))) {
                added.computeIfAbsent(side.get(i).key(), key -> new ArrayDeque<>())
                        .add(i);
            }
        }
        for (int i = 0; i < base.size(); i++) {
            Deque<Integer> places = added.getOrDefault(base.get(i).key(), new ArrayDeque<>());
            if (images[i] == NONE && !places.isEmpty()) {
                match(i, places.remove());
            }
        }
    }

    /** Items with a box that were taken away where items of similar text were added, in the same order. */
    private void matchReworded() {
        for (Delta delta : diff.deltas()) {
            List<Integer> added = new ArrayList<>(addedTasks(delta));
            for (int old : removedTasks(delta)) {
                Optional<Integer> now = added.stream()
                        .limit(NEARBY)
                        .filter(i -> Similarity.isRewording(
                                base.get(old).shown(), side.get(i).shown()))
                        .findFirst();
                now.ifPresent(i -> {
                    rewordings.put(old, i);
                    reworded.put(i, old);
                    added.removeIf(other -> other <= i);
                });
            }
        }
    }

    private List<Integer> removedTasks(Delta delta) {
        return IntStream.range(delta.baseStart(), delta.baseEnd())
                .filter(i -> images[i] == NONE && base.get(i).isTask())
                .boxed()
                .toList();
    }

    private List<Integer> addedTasks(Delta delta) {
        return IntStream.range(delta.start(), delta.end())
                .filter(i -> isNew(i) && side.get(i).isTask())
                .boxed()
                .toList();
    }

    LineDiff diff() {
        return diff;
    }

    /** Where a line of the base is on this side, its text unchanged. */
    Optional<Integer> imageOf(int baseIndex) {
        return present(images[baseIndex]);
    }

    /** Where a line of the base is on this side, possibly reworded. */
    Optional<Integer> successorOf(int baseIndex) {
        return imageOf(baseIndex).or(() -> Optional.ofNullable(rewordings.get(baseIndex)));
    }

    /** Which line of the base this line is, its text unchanged. */
    Optional<Integer> originOf(int index) {
        return present(origins[index]);
    }

    /** Which line of the base this line is, possibly reworded. */
    Optional<Integer> predecessorOf(int index) {
        return originOf(index).or(() -> Optional.ofNullable(reworded.get(index)));
    }

    /** Whether the line is neither in the base nor moved from there; a reworded one is new. */
    boolean isNew(int index) {
        return origins[index] == NONE;
    }

    private static Optional<Integer> present(int index) {
        return index == NONE ? Optional.empty() : Optional.of(index);
    }
}
