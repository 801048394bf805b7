package ai.coditect.milepost.definition.yaml;

import ai.coditect.milepost.diagnostic.Location;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A piece of text in a file. The text is what was written: {@code 000000} stays that and is no number. */
public record Scalar(SourceFile file, ScalarNode node) {

    /** The text without white space around it. */
    public String value() {
        return node.getValue().strip();
    }

    /** The text with its white space. */
    public String raw() {
        return node.getValue();
    }

    public Location at() {
        return file.at(node.getStartMark());
    }

    /**
     * The place of a passage within the text, or the start of the text where the passage is written differently (an
     * escape in double quotes).
     *
     * @param occurrence 0 for the first time that the passage stands in the text
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
