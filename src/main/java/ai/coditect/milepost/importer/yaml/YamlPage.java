package ai.coditect.milepost.importer.yaml;

import ai.coditect.milepost.yamledit.YamlScalar;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of a YAML file, written from the top. Every item of a list of mappings begins with {@link #item()}; the key
 * that follows stands on its line.
 */
public final class YamlPage {

    private static final String STEP = "  ";

    /** Longer lists between brackets get a line for each item. */
    private static final int WIDTH = 110;

    private final StringBuilder text = new StringBuilder();
    private int depth;
    private int lines;
    private int bytes;
    private boolean atItem;

    /** A page of its own. */
    public YamlPage() {
        this(0);
    }

    /** A part of a page, so deep in it. */
    public YamlPage(int depth) {
        this.depth = depth;
    }

    /** The text so far. */
    @Override
    public String toString() {
        return text.toString();
    }

    /** How many lines there are so far. */
    public int lines() {
        return lines;
    }

    /** How long the text is in UTF-8. */
    public int bytes() {
        return bytes;
    }

    /** A part that was written by itself. */
    public void add(YamlPage part) {
        text.append(part.text);
        lines += part.lines;
        bytes += part.bytes;
    }

    public void blank() {
        append("");
    }

    /** A comment; each of its lines on one of the page. */
    public void comment(String comment) {
        for (String line : comment.split("\\R", -1)) {
            String visible = line.replaceAll("\\p{Cntrl}", " ")
                    .replaceAll("[\\u2028\\u2029\\uFEFF\\p{Cs}\\x{FFFE}\\x{FFFF}]", " ");
            line(("# " + visible).stripTrailing());
        }
    }

    /** A text; of several lines it is a block. */
    public void text(String key, String value) {
        scalar(key + ": ", value);
    }

    /** A value as it stands, which is no text: a day. */
    public void value(String key, Object value) {
        line(key + ": " + value);
    }

    /** A key that is any text on one line, with no value yet. */
    public void undecided(String key) {
        line(YamlScalar.key(key) + ": null");
    }

    /** Names between brackets, or on a line each if they are many. */
    public void names(String key, List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        String row = key + ": [" + names.stream().map(YamlScalar::inFlow).collect(Collectors.joining(", ")) + "]";
        if (row.length() <= WIDTH) {
            line(row);
        } else {
            texts(key, names);
        }
    }

    /** Texts, on a line each. */
    public void texts(String key, List<String> texts) {
        if (texts.isEmpty()) {
            return;
        }
        open(key);
        texts.forEach(this::text);
        close();
    }

    /** A text as an item of a list. */
    public void text(String value) {
        scalar("- ", value);
    }

    /** A key with a mapping or a list as its value; ended by {@link #close()}. */
    public void open(String key) {
        line(key + ":");
        depth++;
    }

    public void close() {
        depth--;
    }

    /** A mapping as an item of a list; ended by {@link #close()}. */
    public void item() {
        atItem = true;
        depth++;
    }

    private void scalar(String before, String value) {
        List<String> lines = Arrays.asList(value.split("\n", -1));
        if (lines.size() == 1) {
            line(before + YamlScalar.inBlock(value));
        } else if (YamlScalar.fitsBlock(lines)) {
            block(before, lines);
        } else {
            line(before + YamlScalar.quoted(value));
        }
    }

    /** The lines as they are. YAML counts the indentation itself unless the first of them begins with a blank. */
    private void block(String before, List<String> lines) {
        boolean counted = lines.stream()
                .filter(line -> !line.isEmpty())
                .findFirst()
                .filter(line -> line.startsWith(" ") || line.startsWith("\t"))
                .isPresent();
        boolean ends = lines.get(lines.size() - 1).isEmpty();
        List<String> content = ends ? lines.subList(0, lines.size() - 1) : lines;
        String chomping = !ends ? "-" : content.get(content.size() - 1).isEmpty() ? "+" : "";
        line(before + "|" + (counted ? String.valueOf(STEP.length()) : "") + chomping);
        for (String line : content) {
            append(line.isEmpty() ? "" : STEP.repeat(depth + 1) + line);
        }
    }

    private void line(String line) {
        append(STEP.repeat(atItem ? depth - 1 : depth) + (atItem ? "- " : "") + line);
        atItem = false;
    }

    private void append(String line) {
        text.append(line).append('\n');
        lines++;
        bytes += line.getBytes(StandardCharsets.UTF_8).length + 1;
    }
}
