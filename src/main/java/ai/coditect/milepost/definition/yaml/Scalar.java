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

    /**
     * The location of a passage in the text, or of the text where the source spells the passage differently (by an
     * escape in double quotes).
     *
     * @param occurrence 0 for the first occurrence of the passage in the text
     */
    public Location at(String passage, int occurrence) {
        String source = file.between(node.getStartMark(), node.getEndMark());
        int found = source.indexOf(passage);
        for (int skip = 0; skip < occurrence && found >= 0; skip++) {
            found = source.indexOf(passage, found + 1);
        }
        return found < 0 ? at() : file.at(node.getStartMark(), source.substring(0, found));
    }
}
