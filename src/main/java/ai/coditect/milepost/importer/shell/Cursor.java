package ai.coditect.milepost.importer.shell;

import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.SourceText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A place in a script. The first fault is reported and moves to the end, so that whatever reads comes to its own end.
 */
final class Cursor {

    /** Deeper nesting is refused. */
    private static final int DEEPEST = 100;

    /** What all cursors over one script share. */
    private static final class Script {

        final SourceText source;
        final Findings findings;
        final int[] lineStarts;
        boolean isBroken;
        int depth;

        Script(SourceText source, Findings findings) {
            this.source = source;
            this.findings = findings;
            String text = source.text();
            int[] starts =
                    new int[(int) text.chars().filter(each -> each == '\n').count() + 1];
            int line = 1;
            for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
                starts[line++] = i + 1;
            }
            this.lineStarts = starts;
        }
    }

    private final Script script;
    private final String text;
    private final int end;
    private int position;

    /** Where to go on after a line whose heredocs were read already. */
    private final Map<Integer, Integer> after = new HashMap<>();

    Cursor(SourceText source, Findings findings) {
        this(new Script(source, findings), 0, source.text().length());
    }

    private Cursor(Script script, int start, int end) {
        this.script = script;
        this.text = script.source.text();
        this.position = start;
        this.end = end;
    }

    /** Another cursor over a part of the script. */
    Cursor over(int from, int to) {
        return new Cursor(script, from, to);
    }

    boolean isDone() {
        return script.isBroken || position >= end;
    }

    boolean isBroken() {
        return script.isBroken;
    }

    int position() {
        return position;
    }

    char peek() {
        return peek(0);
    }

    /** The character so far ahead; NUL behind the end. */
    char peek(int ahead) {
        return !script.isBroken && position + ahead < end ? text.charAt(position + ahead) : '\0';
    }

    boolean isAt(String expected) {
        return !isDone() && position + expected.length() <= end && text.startsWith(expected, position);
    }

    /** The next character, and past it. */
    char next() {
        char next = peek();
        position = next == '\n' ? after.getOrDefault(position, position + 1) : position + 1;
        return next;
    }

    void skip(int count) {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    /** Passes the text if it stands here. */
    boolean take(String expected) {
        boolean found = isAt(expected);
        if (found) {
            skip(expected.length());
        }
        return found;
    }

    /** The script from a place up to here. */
    String since(int from) {
        return text.substring(from, Math.min(Math.max(from, position), end));
    }

    Location here() {
        return at(position);
    }

    Location at(int offset) {
        int found = Arrays.binarySearch(script.lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Location(script.source.name(), line + 1, offset - script.lineStarts[line] + 1);
    }

    /** Goes one level deeper. */
    void enter() {
        script.depth++;
        if (script.depth > DEEPEST) {
            fail(here(), "the script is nested more than " + DEEPEST + " levels deep", "Take it apart.");
        }
    }

    void leave() {
        script.depth--;
    }

    /** The script cannot be read beyond this. */
    void fail(Location at, String summary, String detail) {
        if (!script.isBroken) {
            script.isBroken = true;
            script.findings.error(at, summary, detail);
        }
    }

    /** The bounds of the text of a heredoc that is announced here, which is passed with the line that announces it. */
    Bounds heredoc(String delimiter, boolean isIndented, Location opened) {
        int lineEnd = lineEnd();
        int start = after.getOrDefault(lineEnd, lineEnd + 1);
        for (int line = start; line < end; ) {
            int newline = text.indexOf('\n', line);
            int stop = newline < 0 || newline > end ? end : newline;
            String content = text.substring(line, stop);
            if ((isIndented ? content.replaceFirst("^\t+", "") : content).equals(delimiter)) {
                after.put(lineEnd, Math.min(stop + 1, end));
                return new Bounds(start, line);
            }
            line = stop + 1;
        }
        fail(
                opened,
                "the text that begins with `<<` has no end",
                "No line after it is only `" + delimiter
                        + "`. It has to stand alone on a line, without blanks around it.");
        return new Bounds(start, start);
    }

    /** A part of the script. */
    record Bounds(int start, int end) {}

    private int lineEnd() {
        int newline = text.indexOf('\n', position);
        while (newline > 0 && newline < end && text.charAt(newline - 1) == '\\') {
            newline = text.indexOf('\n', newline + 1);
        }
        return newline < 0 || newline > end ? end : newline;
    }
}
