package ai.coditect.milepost.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The order of the merged lines, which are numbers here. It begins as the order of the definitions, so that what they
 * moved takes along what belongs to it; each line that they removed keeps its place below the line that was above it.
 */
final class Sequence {

    /** Stands above the first line, and below the last one. */
    private final int top;

    private final int[] next;
    private final int[] previous;
    private final List<LineHistory> lines;

    /**
     * Orders what the base and the definitions have.
     *
     * @param lines all lines, by their numbers: those of the base first
     * @param base how many the base has
     * @param declared the lines of the definitions
     */
    Sequence(List<LineHistory> lines, int base, List<Integer> declared) {
        this.lines = lines;
        this.top = lines.size();
        this.next = LineDiff.filled(top + 1);
        this.previous = LineDiff.filled(top + 1);
        next[top] = top;
        previous[top] = top;
        declared.forEach(line -> insert(line, previous[top]));
        for (int line = 0; line < base; line++) {
            if (next[line] == LineDiff.NONE) {
                insert(line, line == 0 ? top : line - 1);
            }
        }
    }

    private void insert(int line, int above) {
        next[line] = next[above];
        previous[line] = above;
        previous[next[above]] = line;
        next[above] = line;
    }

    private void remove(int line) {
        if (next[line] != LineDiff.NONE) {
            next[previous[line]] = next[line];
            previous[next[line]] = previous[line];
        }
    }

    /** Puts the lines that people added or moved below the line that is above them in the live text. */
    void place(List<Integer> live) {
        List<Integer> block = new ArrayList<>();
        int above = top;
        for (int line : live) {
            if (lines.get(line).isPlacedByPeople()) {
                block.add(line);
            } else {
                place(block, above);
                above = line;
            }
        }
        place(block, above);
    }

    private void place(List<Integer> block, int above) {
        if (block.isEmpty()) {
            return;
        }
        block.forEach(this::remove);
        boolean startsBlank = isBlank(block.get(0));
        boolean endsBlank = isBlank(block.get(block.size() - 1));
        int place = belowAdditions(endsBlank ? above : aboveRemoval(above), startsBlank, endsBlank && !startsBlank);
        for (int line : block) {
            insert(line, place);
            place = line;
        }
        block.clear();
    }

    /** What people wrote below a line that is gone joins what is above the gap, not what follows it. */
    private int aboveRemoval(int above) {
        int place = above;
        while (place != top && lines.get(place).isGone()) {
            place = previous[place];
        }
        while (place != above && place != top && isBlank(place)) {
            place = previous[place];
        }
        return place;
    }

    /**
     * Where both sides added lines, the definitions' come first; but what people wrote right below a line stays in
     * front of a new paragraph.
     */
    private int belowAdditions(int above, boolean startsBlank, boolean onlyEndsBlank) {
        int place = above;
        for (int line = next[above]; line != top; line = next[line]) {
            LineHistory history = lines.get(line);
            boolean added = history.isAdded();
            boolean placedBefore = place != above
                    && history.base().isEmpty()
                    && history.declared().isEmpty();
            if (!(added || placedBefore || history.isGone())
                    || (added && isBlank(line) && !startsBlank && !onlyEndsBlank)) {
                break;
            }
            place = placedBefore || (added && (onlyEndsBlank || !isBlank(line))) ? line : place;
        }
        return place;
    }

    private boolean isBlank(int line) {
        return lines.get(line).isBlank();
    }

    /** The lines as ordered so far. */
    List<LineHistory> lines() {
        return IntStream.iterate(next[top], line -> line != top, line -> next[line])
                .mapToObj(lines::get)
                .toList();
    }
}
