package ai.coditect.milepost.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
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
    private final IntFunction<LineHistory> lines;

    /**
     * Orders what the base and the definitions have.
     *
     * @param base the lines of the base: zero and up
     * @param declared the lines of the definitions
     * @param count how many lines there are in all
     */
    Sequence(int base, List<Integer> declared, int count, IntFunction<LineHistory> lines) {
        this.lines = lines;
        this.top = count;
        this.next = LineDiff.filled(count + 1);
        this.previous = LineDiff.filled(count + 1);
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
    void place(List<Integer> live, IntPredicate placedByPeople) {
        List<Integer> block = new ArrayList<>();
        int above = top;
        for (int line : live) {
            if (placedByPeople.test(line)) {
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
        int place = belowAdditions(endsBlank ? above : aboveRemoval(above), startsBlank);
        for (int line : block) {
            insert(line, place);
            place = line;
        }
        block.clear();
    }

    /** What people wrote below a line that is gone joins what is above the gap, not what follows it. */
    private int aboveRemoval(int above) {
        int place = above;
        while (place != top && lines.apply(place).isGone()) {
            place = previous[place];
        }
        while (place != above && place != top && isBlank(place)) {
            place = previous[place];
        }
        return place;
    }

    /**
     * Where both sides added lines, the definitions' come first; but what people wrote right below a line stays in front
     * of a new paragraph.
     */
    private int belowAdditions(int above, boolean startsBlank) {
        int place = above;
        for (int line = next[above]; line != top; line = next[line]) {
            LineHistory history = lines.apply(line);
            boolean added = history.isAdded();
            boolean placedBefore = place != above && history.base().isEmpty() && history.declared().isEmpty();
            if (!(added || placedBefore || history.isGone()) || (added && isBlank(line) && !startsBlank)) {
                break;
            }
            place = placedBefore || (added && !isBlank(line)) ? line : place;
        }
        return place;
    }

    private boolean isBlank(int line) {
        return lines.apply(line).isBlank();
    }

    IntStream stream() {
        return IntStream.iterate(next[top], line -> line != top, line -> next[line]);
    }
}
