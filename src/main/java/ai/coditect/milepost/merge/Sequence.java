package ai.coditect.milepost.merge;

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
        int above = top;
        boolean continued = false;
        for (int line : live) {
            if (placedByPeople.test(line)) {
                remove(line);
                insert(line, continued ? above : belowAdditions(above, line));
            }
            continued = placedByPeople.test(line);
            above = line;
        }
    }

    /**
     * Where both sides added lines, the definitions' come first; but what people wrote right below a line stays in front
     * of a new paragraph.
     */
    private int belowAdditions(int above, int first) {
        boolean paragraph = lines.apply(first).live().filter(Line::isBlank).isPresent();
        int place = above;
        for (int line = next[above]; line != top; line = next[line]) {
            LineHistory history = lines.apply(line);
            boolean added = history.base().isEmpty() && history.live().isEmpty();
            boolean blank = history.declared().filter(Line::isBlank).isPresent();
            boolean gone = history.nextBase().isEmpty() && history.merged().isEmpty();
            boolean placedHere = place != above && history.declared().isEmpty();
            if (!(added || gone || placedHere) || (added && blank && !paragraph)) {
                break;
            }
            place = (added && !blank) || (placedHere && !gone) ? line : place;
        }
        return place;
    }

    IntStream stream() {
        return IntStream.iterate(next[top], line -> line != top, line -> next[line]);
    }
}
