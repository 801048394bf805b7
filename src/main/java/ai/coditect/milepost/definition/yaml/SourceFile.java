package ai.coditect.milepost.definition.yaml;

import ai.coditect.milepost.diagnostic.Location;
import java.nio.file.Path;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** The text of a file, and locations in it. Columns count code points, as YAML's marks do. */
public final class SourceFile {

    private final String name;
    private final String stem;
    private final String text;
    private final int[] characters;

    /** The text of a file, without the byte order mark that some editors put before it. */
    SourceFile(Path path, String text) {
        this.name = name(path);
        this.stem = path.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.characters = this.text.codePoints().toArray();
    }

    /** The file's name without its extension. */
    public String stem() {
        return stem;
    }

    String text() {
        return text;
    }

    /** A path as a reader would type it. */
    static String name(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** The first character of a file. */
    static Location start(Path file) {
        return new Location(name(file), 1, 1);
    }

    /** Where a node starts. */
    public Location at(Node node) {
        return at(node.getStartMark(), "");
    }

    /** The location after some text that starts at a mark. */
    Location at(Mark mark, String text) {
        return after(mark.getLine() + 1, mark.getColumn() + 1, text);
    }

    /** The location of a character, counted from 0. */
    Location at(int position) {
        return after(1, 1, new String(characters, 0, position));
    }

    private Location after(int line, int column, String text) {
        int lineStart = text.lastIndexOf('\n') + 1;
        int lines = (int) text.chars().filter(character -> character == '\n').count();
        int columns = text.codePointCount(lineStart, text.length());
        return new Location(name, line + lines, (lines == 0 ? column : 1) + columns);
    }

    String between(Mark from, Mark to) {
        return new String(characters, from.getIndex(), to.getIndex() - from.getIndex());
    }

    /** The rest of a mark's line, at most {@code limit} characters of it. */
    public String restOfLine(Mark mark, int limit) {
        int from = mark.getIndex();
        String rest = new String(characters, from, Math.min(limit, characters.length - from));
        return rest.lines().findFirst().orElse("");
    }
}
