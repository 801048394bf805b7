package ai.coditect.milepost.definition.yaml;

import ai.coditect.milepost.diagnostic.Location;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A scalar in a file, as text: {@code 000000} is those six characters, not a number. */
public record Scalar(SourceFile file, ScalarNode node) {

    /** The text without surrounding white space. */
    public String value() {
        return node.getValue().strip();
    }

    /** The text with its white space. */
    public String raw() {
        return node.getValue();
    }

    public Location at() {
        return file.at(node);
    }

    /** Finds the locations of passages in the text. */
    public Passages passages() {
        return new Passages(this);
    }

    /** The text as the file spells it, in its quotes. */
    String source() {
        return file.source(node);
    }
}
