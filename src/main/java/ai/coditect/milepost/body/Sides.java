package ai.coditect.milepost.body;

import ai.coditect.milepost.body.LineDiff.Delta;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The three texts of a merge, and which line of one is which line of another. */
final class Sides {

    private final List<BodyLine> base;
    private final List<BodyLine> declared;
    private final List<BodyLine> live;
    private final Correspondence toDeclared;
    private final Correspondence toLive;

    /** Lines that both sides added: from the live one to the declared one, and back. */
    private final Map<Integer, Integer> declaredTwins = new HashMap<>();

    private final Map<Integer, Integer> liveTwins = new HashMap<>();

    Sides(List<BodyLine> base, List<BodyLine> declared, List<BodyLine> live) {
        this.base = base;
        this.declared = declared;
        this.live = live;
        this.toDeclared = Correspondence.ofDeclared(base, declared);
        this.toLive = Correspondence.ofLive(base, live);
        toLive.diff().deltas().stream().filter(Delta::isInsertion).forEach(this::pairInsertedAtOnePlace);
        pairAddedTasks();
    }

    private void pairInsertedAtOnePlace(Delta people) {
        toDeclared.diff().insertionAt(people.baseStart()).ifPresent(yaml -> {
            List<BodyLine> ours = declared.subList(yaml.start(), yaml.end());
            Correspondence same = Correspondence.ofLive(ours, live.subList(people.start(), people.end()));
            for (int i = 0; i < ours.size(); i++) {
                int index = yaml.start() + i;
                same.imageOf(i).ifPresent(image -> pair(people.start() + image, index));
            }
        });
    }

    private void pairAddedTasks() {
        Map<String, Deque<Integer>> added = new HashMap<>();
        newTasks(live, toLive)
                .filter(i -> !declaredTwins.containsKey(i))
                .forEach(i -> added.computeIfAbsent(live.get(i).key(), key -> new ArrayDeque<>())
                        .add(i));
        newTasks(declared, toDeclared)
                .filter(i -> !liveTwins.containsKey(i))
                .forEach(i -> Optional.ofNullable(added.get(declared.get(i).key()))
                        .map(Deque::poll)
                        .ifPresent(twin -> pair(twin, i)));
    }

    private static IntStream newTasks(List<BodyLine> side, Correspondence toSide) {
        return IntStream.range(0, side.size()).filter(i -> side.get(i).isTask() && toSide.isNew(i));
    }

    /** Notes that both sides added this line, as far as they did; the box of an item that was only moved is its own. */
    void pair(int liveIndex, int declaredIndex) {
        boolean ownBox = live.get(liveIndex).isTask() && !toDeclared.isNew(declaredIndex);
        if (toLive.isNew(liveIndex) && !ownBox) {
            declaredTwins.put(liveIndex, declaredIndex);
            liveTwins.put(declaredIndex, liveIndex);
        }
    }

    /** Whether people added this live line and the definitions did not. */
    boolean isOnlyLive(int liveIndex) {
        return toLive.isNew(liveIndex) && !declaredTwins.containsKey(liveIndex);
    }

    /** The declared line that is this live one, if both sides added it. */
    Optional<Integer> twinOf(int liveIndex) {
        return Optional.ofNullable(declaredTwins.get(liveIndex));
    }

    /** Whether people added this declared line as well. */
    boolean isTwin(int declaredIndex) {
        return liveTwins.containsKey(declaredIndex);
    }

    /** Where the definitions have a line of the base now, possibly reworded, if people did not add the new one too. */
    Optional<Integer> successorOf(int baseIndex) {
        return toDeclared
                .imageOf(baseIndex)
                .or(() -> toDeclared.successorOf(baseIndex).filter(i -> !isTwin(i)));
    }

    /** Whether people ticked this item of the base, and the definitions no longer have it. */
    boolean isTickedAndGone(int baseIndex) {
        return successorOf(baseIndex).isEmpty()
                && !base.get(baseIndex).isTicked()
                && toLive.imageOf(baseIndex).filter(i -> live.get(i).isTicked()).isPresent();
    }

    /**
     * A declared line as the result has it: with the characters that people gave it and with the state of their box. A
     * box that people left alone takes the state of a reworded item.
     */
    BodyLine merged(int declaredIndex) {
        return Optional.ofNullable(liveTwins.get(declaredIndex))
                .map(live::get)
                .orElseGet(() -> mergedWithBase(declaredIndex));
    }

    private BodyLine mergedWithBase(int declaredIndex) {
        BodyLine ours = declared.get(declaredIndex);
        return toDeclared
                .predecessorOf(declaredIndex)
                .flatMap(before -> toLive.successorOf(before).map(now -> merged(base.get(before), ours, live.get(now))))
                .orElse(ours);
    }

    private static BodyLine merged(BodyLine before, BodyLine ours, BodyLine theirs) {
        boolean sameText = before.sameAs(ours) && before.sameAs(theirs);
        if (sameText) {
            BodyLine written = theirs.writtenAs(before) ? ours : theirs;
            return written.withTick(theirs.isTicked());
        }
        return before.isTicked() == theirs.isTicked() ? ours : ours.withTick(theirs.isTicked());
    }

    List<BodyLine> base() {
        return base;
    }

    List<BodyLine> declared() {
        return declared;
    }

    List<BodyLine> live() {
        return live;
    }

    Correspondence toDeclared() {
        return toDeclared;
    }

    Correspondence toLive() {
        return toLive;
    }
}
