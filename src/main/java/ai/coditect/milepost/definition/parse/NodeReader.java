package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.definition.yaml.SourceFile;
import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import ai.coditect.milepost.diagnostic.Suggestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads nodes as the types that are wanted, and reports those that are something else. */
final class NodeReader {

    private static final String IN_QUOTES =
            "An unquoted `#` starts a comment: put the value into quotes, or leave the `#` out.";

    private static final String NO_TEXT =
            "Write one text. It needs quotes where it holds a colon before a space, or begins with a bracket.";

    private final SourceFile file;
    private final DiagnosticCollector diagnostics;

    NodeReader(SourceFile file, DiagnosticCollector diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    /** A mapping whose keys the schema allows. */
    Optional<MappingReader> map(Node node, MappingSchema schema) {
        if (!(node instanceof MappingNode mapping)) {
            wrongType(node, schema.noun(), "a mapping", "Write it as lines of `key: value`.");
            return Optional.empty();
        }
        Map<String, MappingReader.Entry> found = entries(mapping);
        Map<String, MappingReader.Entry> known = new LinkedHashMap<>(found);
        known.keySet().retainAll(schema.keys());
        found.forEach((key, entry) -> {
            if (!schema.keys().contains(key)) {
                unknownKey(key, entry, schema);
                Suggestion.nearest(key, schema.keys()).ifPresent(meant -> known.putIfAbsent(meant, entry));
            }
        });
        return Optional.of(new MappingReader(file, file.at(mapping.getStartMark()), this, known));
    }

    /** The keys with their values, whatever the keys are; the first of two equal keys counts. */
    Map<String, MappingReader.Entry> entries(MappingNode mapping) {
        Map<String, MappingReader.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                wrongType(tuple.getKeyNode(), "a key", "text", "Write it as `key: value`.");
                continue;
            }
            MappingReader.Entry first =
                    entries.putIfAbsent(key.getValue(), new MappingReader.Entry(key, tuple.getValueNode()));
            if (first != null) {
                diagnostics.error(
                        file.at(key.getStartMark()),
                        "the key `" + key.getValue() + "` stands here twice",
                        "It is already given in line "
                                + file.at(first.key().getStartMark()).line() + ". Keep one of the two.");
            }
        }
        return entries;
    }

    /** Whether there is a value after the key; when not, that is reported. */
    boolean hasValue(MappingReader.Entry entry) {
        if (!isNull(entry.value())) {
            return true;
        }
        boolean comment = file.after(entry.key().getEndMark(), 80).matches("\\s*:\\s+#.*");
        diagnostics.error(
                file.at(entry.key().getStartMark()),
                "`" + entry.key().getValue() + "` has no value",
                comment ? IN_QUOTES : "Write one after the colon, or remove the key.");
        return false;
    }

    static boolean isNull(Node node) {
        return Tag.NULL.equals(node.getTag());
    }

    static boolean isList(Node node) {
        return node instanceof SequenceNode;
    }

    /** Text of any number of lines, not blank. */
    Optional<Scalar> text(Node node, String what) {
        if (!(node instanceof ScalarNode scalar)) {
            wrongType(node, what, "text", NO_TEXT);
            return Optional.empty();
        }
        Scalar text = new Scalar(file, scalar);
        if (isNull(node) || text.value().isEmpty()) {
            diagnostics.error(text.at(), quoted(what) + " is empty", "Write the text, or remove it.");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** Text on one line, not blank. */
    Optional<Scalar> line(Node node, String what) {
        Optional<Scalar> text = text(node, what);
        text.filter(line -> line.value().contains("\n"))
                .ifPresent(line -> diagnostics.error(
                        line.at(),
                        quoted(what) + " has more than one line",
                        "Write it on one line; a long one can be folded with `>-` instead of `|`."));
        return text;
    }

    List<Node> list(Node node, String what) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        wrongType(node, what, "a list", "Write each item on a line of its own after `- `, or all as `[a, b]`.");
        return List.of();
    }

    void wrongType(Node node, String what, String wanted, String advice) {
        diagnostics.error(
                file.at(node.getStartMark()), quoted(what) + " must be " + wanted + ", not " + typeOf(node), advice);
    }

    private static String quoted(String what) {
        return what.contains(" ") || what.contains("`") ? what : "`" + what + "`";
    }

    private static String typeOf(Node node) {
        if (node instanceof MappingNode) {
            return "a mapping";
        }
        if (node instanceof SequenceNode) {
            return "a list";
        }
        return isNull(node) ? "empty" : "text";
    }

    private void unknownKey(String key, MappingReader.Entry entry, MappingSchema schema) {
        String advice = key.equals("<<")
                ? "Merging by `<<` is not supported: put what issues share into `defaults:`."
                : Suggestion.orElse(key, schema.keys(), "Its keys are " + String.join(", ", schema.keys()) + ".");
        diagnostics.error(file.at(entry.key().getStartMark()), "unknown key `" + key + "` in " + schema.noun(), advice);
    }
}
