package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.definition.yaml.SourceFile;
import ai.coditect.milepost.diagnostic.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * A mapping of a known schema, read key by key. Each fault is reported once; what is left reads as if it were not
 * there, except that the value of a misspelt key counts for the key that was meant.
 */
final class MappingReader {

    private final SourceFile file;
    private final Location at;
    private final NodeReader reader;
    private final Map<String, Entry> entries;

    MappingReader(SourceFile file, Location at, NodeReader reader, Map<String, Entry> entries) {
        this.file = file;
        this.at = at;
        this.reader = reader;
        this.entries = new LinkedHashMap<>(entries);
    }

    /** A key with its value. */
    record Entry(ScalarNode key, Node value) {}

    /** Where the mapping begins. */
    Location at() {
        return at;
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** Whether a list stands at the key. Reports nothing. */
    boolean hasList(String key) {
        return entry(key).filter(entry -> NodeReader.isList(entry.value())).isPresent();
    }

    /** Where the key stands. */
    Optional<Location> at(String key) {
        return entry(key).map(entry -> file.at(entry.key().getStartMark()));
    }

    /** The value, whatever it is. */
    Optional<Node> node(String key) {
        return entry(key).filter(reader::hasValue).map(Entry::value);
    }

    /** Text of any number of lines. */
    Optional<Scalar> text(String key) {
        return node(key).flatMap(value -> reader.text(value, key));
    }

    /** Text on one line. */
    Optional<Scalar> line(String key) {
        return node(key).flatMap(value -> reader.line(value, key));
    }

    /** A list of texts, each on one line. */
    List<Scalar> lines(String key) {
        List<Scalar> lines = new ArrayList<>();
        items(key).forEach(item -> reader.line(item, "an item of `" + key + "`").ifPresent(lines::add));
        return lines;
    }

    /** A list of anything. */
    List<Node> items(String key) {
        return node(key).map(value -> reader.list(value, key)).orElse(List.of());
    }

    /** A mapping within this one. */
    Optional<MappingReader> map(String key, MappingSchema schema) {
        return node(key).flatMap(value -> reader.map(value, schema));
    }

    private Optional<Entry> entry(String key) {
        return Optional.ofNullable(entries.get(key));
    }
}
