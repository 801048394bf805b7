package ai.coditect.milepost.body;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of a merge while it grows: the declared lines that stay, with people's lines at their places among them.
 */
final class Assembly {

    /** A line that people placed. */
    private record Placed(int liveIndex, BodyLine line) {}

    private final Sides sides;
    private final Map<Integer, List<Placed>> places = new HashMap<>();
    private final BitSet dropped = new BitSet();
    private final List<BodyLine> lines = new ArrayList<>();

    /** Whether people's lines were followed by a blank one where they come from. */
    private boolean gapWanted;

    Assembly(Sides sides) {
        this.sides = sides;
    }

    /** Puts a line before the declared line of that index; lines of one place stand in the order of the live text. */
    void place(int place, int liveIndex, BodyLine line) {
        places.computeIfAbsent(place, key -> new ArrayList<>()).add(new Placed(liveIndex, line));
    }

    /** Leaves a declared line out. */
    void drop(int declaredIndex) {
        dropped.set(declaredIndex);
    }

    boolean isDropped(int declaredIndex) {
        return dropped.get(declaredIndex);
    }

    /** The finished text. */
    String text() {
        for (int i = 0; i <= sides.declared().size(); i++) {
            places.getOrDefault(i, List.of()).stream()
                    .sorted(Comparator.comparingInt(Placed::liveIndex))
                    .forEach(this::emit);
            if (i < sides.declared().size() && !dropped.get(i)) {
                emit(sides.merged(i), gapWanted);
                gapWanted = false;
            }
        }
        return BodyText.normalise(
                String.join("\n", lines.stream().map(BodyLine::raw).toList()));
    }

    private void emit(Placed placed) {
        List<BodyLine> live = sides.live();
        int index = placed.liveIndex();
        emit(placed.line(), gapWanted || (index > 0 && live.get(index - 1).isBlank()));
        gapWanted = index + 1 < live.size() && live.get(index + 1).isBlank();
    }

    /** Adds a line; a blank one goes before it where a paragraph of people's would else run into another. */
    private void emit(BodyLine line, boolean separate) {
        if (separate && !lines.isEmpty() && !line.isBlank()) {
            BodyLine above = lines.get(lines.size() - 1);
            if (!above.isBlank() && !(above.isListItem() && line.isListItem())) {
                lines.add(BodyLine.BLANK);
            }
        }
        lines.add(line);
    }
}
