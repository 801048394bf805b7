package ai.coditect.milepost.body;

import ai.coditect.milepost.body.LineDiff.Delta;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Carries people's edits over to the declared text, and notes each that makes a difference there. */
final class PeoplesEdits {

    private final Sides sides;
    private final Contest contest;
    private final Assembly assembly;
    private final Places places;
    private final List<String> kept = new ArrayList<>();

    PeoplesEdits(Sides sides, Contest contest, Assembly assembly) {
        this.sides = sides;
        this.contest = contest;
        this.assembly = assembly;
        this.places = new Places(sides);
    }

    /** Carries everything over that is in no conflict; what it returns is a line for each edit. */
    List<String> carryOver() {
        sides.toLive().diff().deltas().forEach(this::carryOver);
        keepTickedItems();
        noteBoxes();
        return kept;
    }

    private void carryOver(Delta people) {
        int place = places.of(people.baseStart(), firstLine(people));
        boolean contested = contest.isContested(people);
        List<Integer> targets = contested ? List.of() : targets(people);
        List<Integer> added = contested ? List.of() : indexes(people, sides::isOnlyLive);
        List<Integer> movedHere = indexes(people, i -> !sides.toLive().isNew(i));
        Map<Integer, Integer> shared = places.amongShared(people, targets.isEmpty() ? place : targets.get(0));
        boolean lineByLine = targets.size() == added.size() && movedHere.isEmpty();
        movedHere.forEach(i -> move(i, shared.getOrDefault(i, place)));
        for (int i = 0; i < added.size(); i++) {
            int index = added.get(i);
            BodyLine line = sides.live().get(index);
            assembly.place(lineByLine ? targets.get(i) : shared.getOrDefault(index, place), index, line);
            note(i < targets.size() ? "text changed: " : "text added: ", line);
        }
        targets.forEach(assembly::drop);
        targets.stream()
                .skip(added.size())
                .forEach(i -> note("text removed: ", sides.declared().get(i)));
    }

    /** The declared lines that a change of people replaces or takes away. */
    private List<Integer> targets(Delta people) {
        return contest.removed(people).stream()
                .flatMap(i -> sides.toDeclared().imageOf(i).stream())
                .filter(i -> !sides.isTwin(i))
                .toList();
    }

    private static List<Integer> indexes(Delta people, IntPredicate which) {
        return IntStream.range(people.start(), people.end())
                .filter(which)
                .boxed()
                .toList();
    }

    private BodyLine firstLine(Delta people) {
        return people.isDeletion()
                ? sides.base().get(people.baseStart())
                : sides.live().get(people.start());
    }

    /** An item that people moved: it goes where they put it, unless the definitions took it away. */
    private void move(int liveIndex, int place) {
        int origin = sides.toLive().originOf(liveIndex).orElseThrow();
        sides.successorOf(origin).ifPresent(declared -> {
            assembly.place(place, liveIndex, sides.merged(declared));
            assembly.drop(declared);
            note("text moved: ", sides.merged(declared));
            noteBox(declared);
        });
        if (sides.isTickedAndGone(origin)) {
            keepTicked(liveIndex, place);
        }
    }

    /** Items that people ticked stay when the definitions take them away: somebody did that work. */
    private void keepTickedItems() {
        for (int i = 0; i < sides.base().size(); i++) {
            if (sides.isTickedAndGone(i) && !isMovedByPeople(i)) {
                keepTicked(sides.toLive().imageOf(i).orElseThrow(), places.of(i));
            }
        }
    }

    private boolean isMovedByPeople(int baseIndex) {
        return sides.toLive().diff().changing(baseIndex).isPresent();
    }

    private void keepTicked(int liveIndex, int place) {
        BodyLine line = sides.live().get(liveIndex);
        assembly.place(place, liveIndex, line);
        kept.add("box ticked: " + line.shown() + " (the definitions no longer have it)");
    }

    private void noteBoxes() {
        IntStream.range(0, sides.declared().size())
                .filter(i -> !assembly.isDropped(i))
                .forEach(this::noteBox);
    }

    private void noteBox(int declaredIndex) {
        BodyLine merged = sides.merged(declaredIndex);
        if (sides.declared().get(declaredIndex).isTicked() != merged.isTicked()) {
            kept.add((merged.isTicked() ? "box ticked: " : "box unticked: ") + merged.shown());
        }
    }

    private void note(String what, BodyLine line) {
        if (!line.isBlank()) {
            kept.add(what + line.raw().strip());
        }
    }
}
