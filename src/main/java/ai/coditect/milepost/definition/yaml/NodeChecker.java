package ai.coditect.milepost.definition.yaml;

import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Checks all nodes of a file for what is wrong anywhere: tags, and references that YAML takes for comments. */
final class NodeChecker {

    /** The tags that YAML gives to what has none. */
    private static final Set<Tag> IMPLICIT_TAGS = Set.of(
            Tag.STR,
            Tag.INT,
            Tag.FLOAT,
            Tag.BOOL,
            Tag.NULL,
            Tag.TIMESTAMP,
            Tag.MERGE,
            Tag.SEQ,
            Tag.MAP,
            new Tag(Tag.PREFIX + "value"));

    private static final Pattern CUT_OFF = Pattern.compile("[ \\t]+(#\\{[^{}\n]*})");

    private static final int LOOK_AHEAD = 120;

    private final SourceFile file;
    private final DiagnosticCollector diagnostics;
    /** Of the nodes that an alias can repeat. */
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    NodeChecker(SourceFile file, DiagnosticCollector diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    void check(Node node) {
        if (node.getAnchor() != null && !seen.add(node)) {
            return;
        }
        checkTag(node);
        if (node instanceof ScalarNode scalar) {
            checkCharacters(scalar);
            checkComment(scalar);
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(this::check);
        } else if (node instanceof MappingNode mapping) {
            List<NodeTuple> tuples = mapping.getValue();
            tuples.forEach(tuple -> check(tuple.getKeyNode()));
            tuples.forEach(tuple -> check(tuple.getValueNode()));
        }
    }

    private void checkTag(Node node) {
        if (!IMPLICIT_TAGS.contains(node.getTag())) {
            diagnostics.error(
                    file.at(node),
                    "the tag `" + node.getTag().getValue().replace(Tag.PREFIX, "!!") + "` is not allowed",
                    "Definitions are plain text, lists and mappings. Remove the tag.");
        }
    }

    /** A file cannot contain these characters, but escapes in double quotes can stand for them. */
    private void checkCharacters(ScalarNode scalar) {
        String text = scalar.getValue();
        if (isPlain(text)) {
            return;
        }
        text.codePoints()
                .filter(NodeChecker::isNoText)
                .findFirst()
                .ifPresent(character -> diagnostics.error(
                        file.at(scalar),
                        String.format("the text contains the character U+%04X", character),
                        isSurrogate(character)
                                ? "It is half of a character, which GitHub does not keep. Write the character itself,"
                                        + " or both halves."
                                : "It is a control character, which is no part of a text. Remove its escape."));
    }

    /** Quickly tells most texts that have nothing of the kind. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNoText(int character) {
        return isSurrogate(character) || (Character.isISOControl(character) && "\t\n\r".indexOf(character) < 0);
    }

    private static boolean isSurrogate(int character) {
        return Character.getType(character) == Character.SURROGATE;
    }

    private void checkComment(ScalarNode scalar) {
        if (scalar.getScalarStyle() != DumperOptions.ScalarStyle.PLAIN || !file.isBlank(scalar.getEndMark())) {
            return;
        }
        Matcher cutOff = CUT_OFF.matcher(file.restOfLine(scalar.getEndMark(), LOOK_AHEAD));
        if (cutOff.lookingAt()) {
            diagnostics.error(
                    file.at(scalar.getEndMark().getIndex() + cutOff.start(1)),
                    "YAML reads the reference `" + cutOff.group(1) + "` as a comment",
                    "Put the whole text into quotes: unquoted, a ` #` starts a comment.");
        }
    }
}
