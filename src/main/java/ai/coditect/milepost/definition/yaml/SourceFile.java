package ai.coditect.milepost.definition.yaml;

import ai.coditect.milepost.diagnostic.Location;
import java.nio.file.Path;
import java.util.Arrays;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** The text of a file, and locations in it. Columns count code points, as YAML's marks do. */
public final class SourceFile {

    private final String name;
    private final String stem;
    private final String text;
    private final CodePoints characters;
    private final int[] lineStarts;

    /** The text of a file, without the byte order mark that some editors put before it. */
    SourceFile(Path path, String text) {
        this(name(path), text);
    }

    /** The text of a file by the name that a reader would type. */
    public SourceFile(String name, String text) {
        this.name = name;
        this.stem = name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.ya?ml$", "");
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.characters = CodePoints.of(this.text);
        this.lineStarts = lineStarts();
    }

    private int[] lineStarts() {
        int[] starts = new int[characters.length() / 16 + 16];
        int lines = 1;
        for (int i = 0; i < characters.length(); i++) {
            int character = characters.at(i);
            if ((character < ' ' || character > '~') && endsLine(i)) {
                starts = lines == starts.length ? Arrays.copyOf(starts, 2 * lines) : starts;
                starts[lines] = i + 1;
                lines++;
            }
        }
        return Arrays.copyOf(starts, lines);
    }

    /** Whether a line ends with the character, as YAML sees it. */
    private boolean endsLine(int position) {
        return switch (characters.at(position)) {
            case '\n', '\u0085', '\u2028', '\u2029' -> true;
            case '\r' -> position + 1 == characters.length() || characters.at(position + 1) != '\n';
            default -> false;
        };
    }

    /** The name that a reader would type. */
    public String name() {
        return name;
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
        return at(node.getStartMark());
    }

    Location at(Mark mark) {
        return at(mark.getIndex());
    }

    /** The location of a character, counted from 0. */
    Location at(int position) {
        int line = lineOf(position);
        return new Location(name, line + 1, position - lineStarts[line] + 1);
    }

    /** What the file has for a node. */
    public String source(Node node) {
        return between(node.getStartMark(), node.getEndMark());
    }

    String between(Mark from, Mark to) {
        return between(from.getIndex(), to.getIndex());
    }

    private String between(int from, int to) {
        return characters.between(from, to);
    }

    /** Whether a blank or a tab stands at a mark. */
    boolean isBlank(Mark mark) {
        int at = mark.getIndex();
        return at < characters.length() && (characters.at(at) == ' ' || characters.at(at) == '\t');
    }

    /** What stands before a mark on its line. */
    String startOfLine(Mark mark) {
        return between(lineStarts[lineOf(mark.getIndex())], mark.getIndex());
    }

    /** The rest of a mark's line, at most {@code limit} characters of it. */
    public String restOfLine(Mark mark, int limit) {
        int from = mark.getIndex();
        return between(from, Math.min(endOfLine(lineOf(from)), from + limit));
    }

    /**
     * A line near a mark's, at most {@code limit} characters of it; empty text if there is none.
     *
     * @param below how many lines below the mark's; negative for lines above
     */
    String line(Mark mark, int below, int limit) {
        int line = lineOf(mark.getIndex()) + below;
        return line >= 0 && line < lineStarts.length
                ? between(lineStarts[line], Math.min(endOfLine(line), lineStarts[line] + limit))
                : "";
    }

    /** The location in the line below a mark's, after so many characters. */
    Location below(Mark mark, int characters) {
        return at(lineStarts[lineOf(mark.getIndex()) + 1] + characters);
    }

    private int lineOf(int position) {
        int found = Arrays.binarySearch(lineStarts, position);
        return found >= 0 ? found : -found - 2;
    }

    /** The position after the last character of a line, its end not counted. */
    private int endOfLine(int line) {
        int end = line + 1 < lineStarts.length ? lineStarts[line + 1] - 1 : characters.length();
        return end > lineStarts[line] && characters.at(end - 1) == '\r' ? end - 1 : end;
    }
}
