package ai.coditect.milepost.importer.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.Node;

/** A heading with what stands below it. Two with the same words are two. */
final class Section {

    private final int level;
    private final String title;
    private final int line;
    private final List<Node> blocks = new ArrayList<>();
    private final List<Section> children = new ArrayList<>();

    Section(int level, String title, int line) {
        this.level = level;
        this.title = title;
        this.line = line;
    }

    int level() {
        return level;
    }

    String title() {
        return title;
    }

    int line() {
        return line;
    }

    /** What stands before the next heading. */
    List<Node> blocks() {
        return blocks;
    }

    /** The headings of deeper levels below it. */
    List<Section> children() {
        return children;
    }

    /** This one, and all that are in it, in their order. */
    Stream<Section> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Section::all));
    }
}
