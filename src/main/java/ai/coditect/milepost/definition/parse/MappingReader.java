package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.diagnostic.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads a mapping key by key. Each error is reported once; a value in error reads as if its key were not there, but the
 * value of a misspelt key is read as that of the key that was meant.
 *
 * @param at where the mapping starts
 */
record MappingReader(NodeReader nodes, MappingSchema schema, Location at, Map<String, Entry> entries) {

    /** A key with its value, and where the key is. */
    record Entry(ScalarNode key, Location at, Node value) {}

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** Whether the key has a list. Reports nothing. */
    boolean hasList(String key) {
        return entry(key).filter(entry -> entry.value() instanceof SequenceNode).isPresent();
    }

    /** Whether the key has a list without items. Reports nothing. */
    boolean hasEmptyList(String key) {
        return entry(key)
                .filter(entry -> entry.value() instanceof SequenceNode list
                        && list.getValue().isEmpty())
                .isPresent();
    }

    /** Where the key is. */
    Optional<Location> at(String key) {
        return entry(key).map(Entry::at);
    }

    /** Any value. */
    Optional<Node> node(String key) {
        return entry(key).filter(nodes::hasValue).map(Entry::value);
    }

    /** Text of any number of lines. */
    Optional<Scalar> text(String key) {
        return node(key).flatMap(value -> nodes.text(value, quoted(key))).map(text -> checked(key, text));
    }

    /** Text of any number of lines, which may be blank where it stands in quotes. */
    Optional<Scalar> anyText(String key) {
        return node(key).flatMap(value -> nodes.anyText(value, quoted(key))).map(text -> checked(key, text));
    }

    /** Text on one line, which may be blank where it stands in quotes. */
    Optional<Scalar> anyLine(String key) {
        return node(key).flatMap(value -> nodes.anyLine(value, quoted(key))).map(text -> checked(key, text));
    }

    /** Text on one line. */
    Optional<Scalar> line(String key) {
        return node(key).flatMap(value -> nodes.line(value, quoted(key))).map(text -> checked(key, text));
    }

    /** Text on one line, whose absence is reported. */
    Optional<Scalar> required(String key) {
        return required(key, "Add the line `" + key + ": …`.");
    }

    Optional<Scalar> required(String key, String advice) {
        if (!has(key)) {
            nodes.error(at, schema.noun() + " has no `" + key + "`", advice);
        }
        return line(key);
    }

    /** A list of texts, each on one line. */
    List<Scalar> lines(String key) {
        return list(key, item -> item(item, key));
    }

    /**
     * A list of names, each once.
     *
     * @param identity what names are compared by
     */
    List<Scalar> names(String key, Function<String, ?> identity) {
        return nodes.distinct(lines(key), quoted(key), identity);
    }

    /** A list of texts and mappings: an item that is text is short for a mapping. */
    <T> List<T> items(
            String key,
            MappingSchema schema,
            Function<Scalar, T> parseText,
            Function<MappingReader, Optional<T>> parseMapping) {
        return list(
                key,
                item -> item instanceof MappingNode
                        ? nodes.mapping(item, schema).flatMap(parseMapping)
                        : item(item, key).map(parseText));
    }

    /** A list of what {@code parse} makes of its items. */
    <T> List<T> list(String key, Function<Node, Optional<T>> parse) {
        return node(key).stream()
                .flatMap(value -> nodes.list(value, quoted(key)).stream())
                .flatMap(item -> parse.apply(item).stream())
                .toList();
    }

    private Optional<Scalar> item(Node item, String key) {
        return nodes.line(item, "an item of " + quoted(key)).map(text -> checked(key, text));
    }

    private Scalar checked(String key, Scalar text) {
        if (MappingSchema.isProse(key)) {
            nodes.checkCut(text);
        }
        return text;
    }

    private static String quoted(String key) {
        return "`" + key + "`";
    }

    private Optional<Entry> entry(String key) {
        return Optional.ofNullable(entries.get(key));
    }
}
