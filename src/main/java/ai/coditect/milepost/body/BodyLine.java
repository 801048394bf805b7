package ai.coditect.milepost.body;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a body, in the form in which lines are compared. Two lines are equal when their keys are: tabs and runs of
 * blanks count as one blank, any bullet as any other, and of an item with a box only the text counts, neither its state
 * nor its indent nor its number.
 *
 * @param raw as it was written, without trailing blanks
 * @param box where the state of its box stands in {@code raw}; negative when it has none
 */
record BodyLine(String raw, String key, int box) {

    private static final Pattern TASK = Pattern.compile("\\s*(?:[-*+]|[0-9]+[.)])\\s+\\[([ xX])](?:\\s+(.*))?");
    private static final Pattern BULLET = Pattern.compile("(\\s*)[*+-](?=\\s)");
    private static final Pattern LIST_ITEM = Pattern.compile("\\s*(?:[-*+]|[0-9]+[.)])\\s.*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Begins the keys of items with a box; no other key holds a tab. */
    private static final String TASK_KEY = "\t";

    static final BodyLine BLANK = parse("");

    static List<BodyLine> of(String text) {
        return BodyText.lines(text).stream().map(BodyLine::parse).toList();
    }

    private static BodyLine parse(String raw) {
        Matcher task = TASK.matcher(raw);
        if (task.matches()) {
            String text = task.group(2) == null ? "" : task.group(2);
            return new BodyLine(raw, TASK_KEY + fold(text), task.start(1));
        }
        Matcher bullet = BULLET.matcher(raw);
        return new BodyLine(raw, fold(bullet.lookingAt() ? bullet.replaceFirst("$1-") : raw), -1);
    }

    private static String fold(String text) {
        return BLANKS.matcher(text).replaceAll(" ");
    }

    boolean isBlank() {
        return raw.isEmpty();
    }

    boolean isListItem() {
        return LIST_ITEM.matcher(raw).matches();
    }

    /** Whether it is an item with a box. */
    boolean isTask() {
        return box >= 0;
    }

    boolean isTicked() {
        return isTask() && raw.charAt(box) != ' ';
    }

    boolean sameAs(BodyLine other) {
        return key.equals(other.key);
    }

    /** Whether both were written with the same characters, the state of a box aside. */
    boolean writtenAs(BodyLine other) {
        return withTick(false).raw.equals(other.withTick(false).raw);
    }

    /** This line with its box in the given state; a line without a box as it is. */
    BodyLine withTick(boolean ticked) {
        if (!isTask() || isTicked() == ticked) {
            return this;
        }
        return new BodyLine(raw.substring(0, box) + (ticked ? 'x' : ' ') + raw.substring(box + 1), key, box);
    }

    /** What a reader is told of it: the text of an item with a box, otherwise the line. */
    String shown() {
        return isTask() ? key.substring(TASK_KEY.length()) : raw.strip();
    }
}
