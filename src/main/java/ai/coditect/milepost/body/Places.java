package ai.coditect.milepost.body;

import ai.coditect.milepost.body.LineDiff.Delta;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where people's lines go in the declared text, as the index of the declared line before which they stand: after the
 * line that they stood after, or after the nearest line above it that is still there.
 */
final class Places {

    private final Sides sides;

    Places(Sides sides) {
        this.sides = sides;
    }

    /** The place of lines that people put before a line of the base; {@code first} is the first of them. */
    int of(int baseIndex, BodyLine first) {
        Optional<Delta> ours = sides.toDeclared().diff().insertionAt(baseIndex);
        return ours.isPresent() ? beside(ours.get(), first) : of(baseIndex);
    }

    /**
     * Both sides added lines at one place: the definitions' come first. But what continues the line above it stays with
     * that line, and a paragraph of its own stays in front of a section that was only moved there.
     */
    private int beside(Delta ours, BodyLine first) {
        List<BodyLine> declared = sides.declared();
        if (first.isBlank()) {
            boolean moved = IntStream.range(ours.start(), ours.end())
                    .noneMatch(i ->
                            !declared.get(i).isBlank() && sides.toDeclared().isNew(i));
            return moved ? ours.start() : ours.end();
        }
        return IntStream.range(ours.start(), ours.end())
                .filter(i -> declared.get(i).isBlank())
                .findFirst()
                .orElse(ours.end());
    }

    /**
     * The places of the lines that people added, by their index: where both sides added the same lines among others,
     * people's others stay before or after the ones that they share.
     */
    Map<Integer, Integer> amongShared(Delta people, int otherwise) {
        Map<Integer, Integer> found = new HashMap<>();
        int place = IntStream.range(people.start(), people.end())
                .flatMap(i -> sharedAt(people, i))
                .map(shared -> shared + 1)
                .reduce(otherwise, Math::max);
        for (int i = people.end() - 1; i >= people.start(); i--) {
            place = sharedAt(people, i).findFirst().orElse(place);
            found.put(i, place);
        }
        return found;
    }

    private IntStream sharedAt(Delta people, int liveIndex) {
        return sides.twinOf(liveIndex).stream()
                .mapToInt(i -> i)
                .filter(i -> sides.toDeclared()
                        .diff()
                        .insertionAt(people.baseStart())
                        .filter(ours -> ours.start() <= i && i < ours.end())
                        .isPresent());
    }

    /** The place of what stood before this line of the base, for what the definitions put nothing at. */
    int of(int baseIndex) {
        int before = baseIndex;
        while (before > 0 && sides.isTickedAndGone(before - 1)) {
            before--;
        }
        return before == 0 ? 0 : after(before - 1);
    }

    private int after(int above) {
        return sides.toDeclared()
                .diff()
                .changing(above)
                .map(change -> within(change, above + 1))
                .orElseGet(() -> sides.toDeclared().imageOf(above).orElseThrow() + 1);
    }

    /** The place of what stood after lines that the definitions changed or took away. */
    private int within(Delta change, int baseIndex) {
        for (int above = baseIndex - 1; above >= change.baseStart(); above--) {
            Optional<Integer> moved = sides.toDeclared().imageOf(above);
            if (moved.isPresent()) {
                return afterMoved(moved.get(), above, baseIndex);
            }
        }
        int offset = baseIndex - change.baseStart();
        boolean lineByLine = change.baseEnd() - change.baseStart() == change.end() - change.start();
        return lineByLine ? change.start() + offset : change.end();
    }

    /** Right after a moved line, and after the blank lines that followed it here as well as there. */
    private int afterMoved(int moved, int from, int baseIndex) {
        int place = moved + 1;
        for (int i = from + 1; i < baseIndex && place < sides.declared().size(); i++) {
            if (!sides.declared().get(place).sameAs(sides.base().get(i))) {
                break;
            }
            place++;
        }
        return place;
    }
}
