package ai.coditect.milepost.merge;

import ai.coditect.milepost.body.BodyText;
import ai.coditect.milepost.body.Fences;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a body. Two lines are the same when their keys are equal: tabs and runs of blanks count as one blank, any
 * bullet as any other, any number of an item as any other, and of a task only the text counts, not the state of its
 * box, its indent or its number. In a closed code fence every character counts.
 *
 * @param raw the line as written, without trailing blanks
 * @param identity what the line is recognised by at another place; empty for a line that says nothing on its own, such
 *     as a blank one or a rule. A line of a code block is recognised only together with the whole block.
 * @param box where the state of its box is in {@code raw}; negative without a box
 */
record Line(String raw, String key, String identity, int box) {

    private static final Pattern TASK = Pattern.compile("\\s*(?:[-*+]|[0-9]+[.)])\\s+\\[([ xX])](?:\\s+(.*))?");
    private static final Pattern BULLET = Pattern.compile("(\\s*)[*+-](?=\\s)");
    private static final Pattern NUMBER = Pattern.compile("(\\s*)[0-9]+[.)](?=\\s)");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern WORDS = Pattern.compile(".*[\\p{L}\\p{N}].*");

    /** Begins the keys of tasks; folding leaves no tab in any other key. */
    private static final String TASK_KEY = "\t";

    /** Begins the keys of lines in a code fence. */
    private static final String CODE_KEY = "\t\t";

    static List<Line> of(String text) {
        List<String> raw = BodyText.lines(text);
        BitSet fenced = Fences.fencedLines(raw);
        List<Line> lines = new ArrayList<>();
        String block = "";
        for (int i = 0; i < raw.size(); i++) {
            if (!fenced.get(i)) {
                lines.add(parse(raw.get(i)));
                continue;
            }
            if (i == 0 || !fenced.get(i - 1)) {
                block = String.join("\n", raw.subList(i, fenced.nextClearBit(i)));
            }
            String key = CODE_KEY + raw.get(i);
            lines.add(new Line(raw.get(i), key, CODE_KEY + block.hashCode() + ":" + block.length() + key, -1));
        }
        return lines;
    }

    private static Line parse(String raw) {
        Matcher task = TASK.matcher(raw);
        if (task.matches()) {
            String text = task.group(2) == null ? "" : task.group(2);
            String key = TASK_KEY + fold(text);
            return new Line(raw, key, key, task.start(1));
        }
        Matcher bullet = BULLET.matcher(raw);
        Matcher number = NUMBER.matcher(raw);
        String item = bullet.lookingAt()
                ? bullet.replaceFirst("$1-")
                : number.lookingAt() ? number.replaceFirst("$1#.") : raw;
        String key = fold(item);
        return new Line(raw, key, WORDS.matcher(raw).matches() ? key : "", -1);
    }

    private static String fold(String text) {
        return BLANKS.matcher(text).replaceAll(" ");
    }

    boolean isBlank() {
        return raw.isEmpty();
    }

    boolean isTask() {
        return box >= 0;
    }

    boolean isTicked() {
        return isTask() && raw.charAt(box) != ' ';
    }

    /** Whether it is recognised at another place. */
    boolean isDistinctive() {
        return !identity.isEmpty();
    }

    boolean sameAs(Line other) {
        return key.equals(other.key) || raw.equals(other.raw);
    }

    /** Whether both are written with the same characters, the state of a box aside. */
    boolean writtenAs(Line other) {
        return withTick(false).raw.equals(other.withTick(false).raw);
    }

    /** This line with its box in the given state; a line without a box as it is. */
    Line withTick(boolean ticked) {
        if (!isTask() || isTicked() == ticked) {
            return this;
        }
        return new Line(raw.substring(0, box) + (ticked ? 'x' : ' ') + raw.substring(box + 1), key, identity, box);
    }

    /** The text of a task; any other line without its indent. */
    String text() {
        return isTask() ? key.substring(TASK_KEY.length()) : raw.strip();
    }
}
