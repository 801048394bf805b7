package ai.coditect.milepost.yamledit;

import java.util.Arrays;

/** A text with its lines. For work it always ends with a line break; whether the file has that one is remembered. */
final class Source {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final String lineBreak;
    private final boolean ended;
    private final int[] lines;

    Source(String file) {
        lineBreak = firstBreak(file);
        ended = !file.isEmpty() && isBreak(file.charAt(file.length() - 1));
        text = ended ? file : file + lineBreak;
        lines = lineStarts(text);
    }

    private static String firstBreak(String file) {
        int feed = file.indexOf('\n');
        return feed > 0 && file.charAt(feed - 1) == '\r' ? "\r\n" : "\n";
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        starts[0] = text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            boolean ends = isBreak(text.charAt(i)) && !text.startsWith("\r\n", i);
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * count);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    static boolean isBreak(char character) {
        return switch (character) {
            case '\n', '\r', '\u0085', '\u2028', '\u2029' -> true;
            default -> false;
        };
    }

    /** The text, with a line break at its end. */
    String text() {
        return text;
    }

    /** The text as it is in the file. */
    String file() {
        return asFile(text);
    }

    /** An edited text as it is to be in the file: with a line break at the end only if there was one. */
    String asFile(String edited) {
        return ended || !edited.endsWith(lineBreak)
                ? edited
                : edited.substring(0, edited.length() - lineBreak.length());
    }

    String lineBreak() {
        return lineBreak;
    }

    int length() {
        return text.length();
    }

    String slice(int from, int to) {
        return text.substring(from, to);
    }

    /** Where the line begins that the offset is in. */
    int lineStart(int offset) {
        return lines[lineOf(offset)];
    }

    /** Where the next line begins. */
    int lineEnd(int offset) {
        int next = lineOf(offset) + 1;
        return next < lines.length ? lines[next] : text.length();
    }

    /** Where the line's break is. */
    int contentEnd(int offset) {
        int end = lineEnd(offset);
        int start = lineStart(offset);
        while (end > start && isBreak(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    boolean isOneLine(int from, int to) {
        return lineOf(from) == lineOf(to);
    }

    private int lineOf(int offset) {
        int found = Arrays.binarySearch(lines, offset);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }

    int column(int offset) {
        return offset - lineStart(offset);
    }

    /** How many blanks the line begins with. */
    int indentation(int offset) {
        int start = lineStart(offset);
        return blanksEnd(start) - start;
    }

    /** Where the blanks end that begin here. */
    int blanksEnd(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return end;
    }

    /** Whether there is nothing but white space. */
    boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            char character = text.charAt(i);
            if (character != ' ' && character != '\t' && !isBreak(character)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the line has nothing but a comment. */
    boolean isComment(int offset) {
        int start = lineStart(offset);
        int end = contentEnd(offset);
        int first = start;
        while (first < end && (text.charAt(first) == ' ' || text.charAt(first) == '\t')) {
            first++;
        }
        return first < end && text.charAt(first) == '#';
    }

    boolean isBlankLine(int offset) {
        return isBlank(lineStart(offset), contentEnd(offset));
    }

    /** Whether there is one among these lines. */
    boolean hasBlankLine(int from, int to) {
        for (int line = from; line < to; line = lineEnd(line)) {
            if (isBlankLine(line)) {
                return true;
            }
        }
        return false;
    }

    /** Where the blank lines end that begin with this line. */
    int blankLinesAfter(int lineStart) {
        int end = lineStart;
        while (end < text.length() && isBlankLine(end)) {
            end = lineEnd(end);
        }
        return end;
    }

    /** Where the blank lines begin that end before this line. */
    int blankLinesBefore(int lineStart) {
        int start = lineStart;
        while (start > lines[0] && isBlankLine(lineStart(start - 1))) {
            start = lineStart(start - 1);
        }
        return start;
    }
}
