package ai.coditect.milepost.definition.yaml;

import ai.coditect.milepost.diagnostic.Location;
import org.yaml.snakeyaml.error.Mark;

/** The text of a file, and the places in it. YAML's marks count in code points, and so do lines and columns here. */
public final class SourceFile {

    private final String name;
    private final String stem;
    private final String text;
    private final int[] characters;

    /**
     * Holds the text of a file, without the byte order mark that some editors put before it.
     *
     * @param name the path as a reader would type it
     * @param stem the file's name without its extension
     */
    SourceFile(String name, String stem, String text) {
        this.name = name;
        this.stem = stem;
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.characters = this.text.codePoints().toArray();
    }

    String name() {
        return name;
    }

    public String stem() {
        return stem;
    }

    String text() {
        return text;
    }

    /** The first character of a file. */
    static Location start(String file) {
        return new Location(file, 1, 1);
    }

    public Location at(Mark mark) {
        return new Location(name, mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** The place that is reached from a mark by going over some more text. */
    public Location at(Mark mark, String over) {
        int lineStart = over.lastIndexOf('\n') + 1;
        int lines = (int) over.chars().filter(character -> character == '\n').count();
        int columns = over.codePointCount(lineStart, over.length());
        return new Location(name, mark.getLine() + 1 + lines, (lines == 0 ? mark.getColumn() : 0) + 1 + columns);
    }

    /** The place of a character, counted from 0. */
    public Location at(int position) {
        int line = 1;
        int lineStart = 0;
        for (int index = 0; index < position; index++) {
            if (characters[index] == '\n') {
                line++;
                lineStart = index + 1;
            }
        }
        return new Location(name, line, position - lineStart + 1);
    }

    String between(Mark from, Mark to) {
        return new String(characters, from.getIndex(), to.getIndex() - from.getIndex());
    }

    /** What follows a mark on its line, at most so many characters. */
    public String after(Mark mark, int limit) {
        int from = mark.getIndex();
        int end = from;
        while (end < characters.length && end - from < limit && characters[end] != '\n') {
            end++;
        }
        return new String(characters, from, end - from);
    }
}
