package ai.coditect.milepost.definition;

import ai.coditect.milepost.diagnostic.Location;
import org.yaml.snakeyaml.error.Mark;

/**
 * A file of definitions.
 *
 * @param name the path as a reader would type it
 * @param stem the file's name without its extension
 */
record SourceFile(String name, String stem, String text) {

    Location at(Mark mark) {
        return new Location(name, mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** The place of a character, given by its index in UTF-16 units. */
    Location at(int index) {
        String before = text.substring(0, index);
        int lineStart = before.lastIndexOf('\n') + 1;
        int line =
                1 + (int) before.chars().filter(character -> character == '\n').count();
        return new Location(name, line, 1 + before.codePointCount(lineStart, before.length()));
    }

    /** The first character of a file. */
    static Location start(String file) {
        return new Location(file, 1, 1);
    }

    SourceFile withoutByteOrderMark() {
        return text.startsWith("\uFEFF") ? new SourceFile(name, stem, text.substring(1)) : this;
    }

    /** The index in UTF-16 units of a mark, which counts in code points. */
    int index(Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }

    /** What stands between a mark and the end of its line. */
    String restOfLine(Mark mark) {
        int from = index(mark);
        int end = text.indexOf('\n', from);
        return text.substring(from, end < 0 ? text.length() : end);
    }
}
