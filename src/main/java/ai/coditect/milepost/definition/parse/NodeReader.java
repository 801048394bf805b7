package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.parse.MappingReader.Entry;
import ai.coditect.milepost.definition.yaml.CutText;
import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.definition.yaml.SourceFile;
import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.diagnostic.Suggestions;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads nodes as the types that are expected, and reports those that have another. */
final class NodeReader {

    private static final String QUOTE_COMMENT =
            "An unquoted `#` starts a comment: put the value into quotes, or leave the `#` out.";

    private static final Set<ScalarStyle> QUOTED = EnumSet.of(ScalarStyle.SINGLE_QUOTED, ScalarStyle.DOUBLE_QUOTED);

    private final SourceFile file;
    private final DiagnosticCollector diagnostics;

    NodeReader(SourceFile file, DiagnosticCollector diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    /** The file that the nodes stand in. */
    SourceFile file() {
        return file;
    }

    /** A mapping with the keys of a schema. */
    Optional<MappingReader> mapping(Node node, MappingSchema schema) {
        if (!(node instanceof MappingNode mapping)) {
            wrongType(node, schema.noun(), "a mapping", "Write it as lines of `key: value`.");
            return Optional.empty();
        }
        List<String> keys = schema.keys();
        Map<String, Entry> found = entries(mapping);
        Map<String, Entry> known = new LinkedHashMap<>(found);
        known.keySet().retainAll(keys);
        found.forEach((key, entry) -> {
            if (!keys.contains(key)) {
                Optional<String> meant = diagnostics.suggestions().nearest(key, keys);
                unknownKey(key, meant, entry, schema);
                meant.ifPresent(other -> known.putIfAbsent(other, entry));
            }
        });
        return Optional.of(new MappingReader(this, schema, file.at(mapping), known));
    }

    /** The entries of a mapping with any keys; of two equal keys, the first counts. */
    Map<String, Entry> entries(MappingNode mapping) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                wrongType(tuple.getKeyNode(), "a key", "text", "Write it as `key: value`.");
                continue;
            }
            Entry entry = new Entry(key, file.at(key), tuple.getValueNode());
            Entry first = entries.putIfAbsent(key.getValue(), entry);
            if (first != null) {
                error(
                        entry.at(),
                        "duplicate key `" + key.getValue() + "`",
                        "It is already given in line " + first.at().line() + ". Keep one of the two.");
            }
        }
        return entries;
    }

    /** Whether the key has a value; if not, that is reported. */
    boolean hasValue(Entry entry) {
        if (!isNull(entry.value())) {
            return true;
        }
        error(
                entry.at(),
                "`" + entry.key().getValue() + "` has no value",
                isCommentAfter(entry.key().getEndMark(), "\\s*:\\s+")
                        ? QUOTE_COMMENT
                        : "Write one after the colon, or remove the key.");
        return false;
    }

    private boolean isCommentAfter(Mark mark, String between) {
        return file.restOfLine(mark, 80).matches(between + "#.*");
    }

    static boolean isNull(Node node) {
        return Tag.NULL.equals(node.getTag());
    }

    /** Text of any number of lines, not blank. */
    Optional<Scalar> text(Node node, String what) {
        if (!(node instanceof ScalarNode scalar)) {
            String advice = "Write it as text, in quotes if it contains a colon and a space or starts with a bracket.";
            wrongType(node, what, "text", advice);
            return Optional.empty();
        }
        Scalar text = new Scalar(file, scalar);
        if (isNull(node) || text.value().isEmpty()) {
            error(
                    text.at(),
                    what + " is empty",
                    isCommentAfter(node.getEndMark(), "\\s+") ? QUOTE_COMMENT : "Write the text, or remove it.");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** Text of any number of lines, which may be blank where it stands in quotes. */
    Optional<Scalar> anyText(Node node, String what) {
        return node instanceof ScalarNode scalar && QUOTED.contains(scalar.getScalarStyle())
                ? Optional.of(new Scalar(file, scalar))
                : text(node, what);
    }

    /** Text on one line, not blank. */
    Optional<Scalar> line(Node node, String what) {
        return checkLine(text(node, what), what);
    }

    /** Text on one line, which may be blank where it stands in quotes. */
    Optional<Scalar> anyLine(Node node, String what) {
        return checkLine(anyText(node, what), what);
    }

    private Optional<Scalar> checkLine(Optional<Scalar> text, String what) {
        text.filter(line -> line.value().contains("\n") || line.value().contains("\r"))
                .ifPresent(line -> error(
                        line.at(),
                        what + " has more than one line",
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

    /** Warns of words that YAML takes for a comment. */
    void checkCut(Scalar text) {
        CutText.of(text)
                .ifPresent(cut -> diagnostics.warning(
                        cut.at(),
                        "YAML reads `" + cut.word() + "` and what follows as a comment, not as text",
                        "If it is a remark, put a blank after the `#`. "
                                + cut.line()
                                        .map(line -> "If it is text, write: " + line)
                                        .orElse("If it is text, put the whole text into quotes.")));
    }

    /** The names in a list, each once. Warns of those that are listed again. */
    List<Scalar> distinct(List<Scalar> names, String what, Function<String, ?> identity) {
        Map<Object, Scalar> distinct = new LinkedHashMap<>();
        for (Scalar name : names) {
            Scalar first = distinct.putIfAbsent(identity.apply(name.value()), name);
            if (first != null) {
                diagnostics.warning(
                        name.at(),
                        "`" + name.value() + "` is listed twice in " + what,
                        "It already stands at " + first.at() + " and counts once. Remove one of the two.");
            }
        }
        return List.copyOf(distinct.values());
    }

    void wrongType(Node node, String what, String expected, String advice) {
        error(file.at(node), what + " must be " + expected + ", not " + typeOf(node), advice);
    }

    void error(Location at, String summary, String advice) {
        diagnostics.error(at, summary, advice);
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

    private void unknownKey(String key, Optional<String> meant, Entry entry, MappingSchema schema) {
        String advice = key.equals("<<")
                ? "Merging by `<<` is not supported: put what issues share into `defaults:`."
                : Suggestions.sentence(meant, "Its keys are " + String.join(", ", schema.keys()) + ".");
        error(entry.at(), "unknown key `" + key + "` in " + schema.noun(), advice);
    }
}
