package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.definition.yaml.SourceFile;
import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.Hours;
import ai.coditect.milepost.model.planning.PlanningKey;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Parses planning data: at issues and in defaults its values, in the root file the fields that they stand in. */
final class PlanningParser {

    private static final Set<String> DAYS = Set.of(PlanningKey.START.key(), PlanningKey.DUE.key());

    private final SourceFile file;
    private final NodeReader nodes;
    private final ValueParser values;
    private final DiagnosticCollector diagnostics;

    PlanningParser(SourceFile file, NodeReader nodes, ValueParser values, DiagnosticCollector diagnostics) {
        this.file = file;
        this.nodes = nodes;
        this.values = values;
        this.diagnostics = diagnostics;
    }

    /** The planning data of an issue or of defaults. */
    RawPlanning parse(MappingReader mapping) {
        return new RawPlanning(
                Said.of(mapping.line("priority"), Optional::of),
                Said.of(mapping.line("estimate"), text -> located(text, values.hours(text))),
                Said.of(mapping.line("start"), text -> located(text, values.date(text))),
                Said.of(mapping.line("due"), text -> located(text, values.date(text))),
                mapping.node("fields").map(this::fieldValues).orElse(Map.of()));
    }

    private static <T> Optional<Located<T>> located(Scalar text, Optional<T> value) {
        return value.map(it -> new Located<>(it, text.at()));
    }

    private Map<FieldName, RawFieldValue> fieldValues(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            nodes.wrongType(node, "`fields`", "a mapping", "Write a line `Name of the field: value` for each field.");
            return Map.of();
        }
        Map<FieldName, RawFieldValue> found = new TreeMap<>();
        for (MappingReader.Entry entry : nodes.entries(mapping).values()) {
            Scalar name = new Scalar(file, entry.key());
            if (nodes.hasValue(entry) && isName(name)) {
                RawFieldValue first = found.putIfAbsent(
                        new FieldName(name.value()),
                        new RawFieldValue(name, texts(entry.value(), "the value of `" + name.value() + "`")));
                if (first != null) {
                    diagnostics.error(
                            name.at(),
                            "the field `" + name.value() + "` is given twice",
                            "It already stands at " + first.name().at() + ". Keep one of the two.");
                }
            }
        }
        return found;
    }

    private boolean isName(Scalar name) {
        if (name.value().isBlank()) {
            diagnostics.error(name.at(), "the name of a field is empty", "Write the name that it has on GitHub.");
            return false;
        }
        return true;
    }

    private Said<List<Scalar>> texts(Node node, String what) {
        if (!(node instanceof SequenceNode list)) {
            return Said.of(line(node, what), text -> Optional.of(List.of(text)));
        }
        List<Scalar> options = nodes.distinct(
                list.getValue().stream()
                        .flatMap(item -> line(item, "an option in " + what).stream())
                        .toList(),
                what,
                FieldName::new);
        if (list.getValue().isEmpty()) {
            nodes.error(file.at(node), what + " is an empty list", "Write `none`, or remove the field.");
        }
        options.stream()
                .filter(option -> option.value().equals(Said.NONE))
                .forEach(none -> diagnostics.error(
                        none.at(),
                        "`none` stands in a list of options",
                        "No option can be called so. Where there is to be no value, write `none` without a list."));
        return options.isEmpty() ? new Said.Nothing<>() : new Said.Value<>(options);
    }

    private Optional<Scalar> line(Node node, String what) {
        Optional<Scalar> text = nodes.line(node, what);
        text.ifPresent(nodes::checkCut);
        return text;
    }

    /** The fields that the values of keys stand in. */
    Map<PlanningKey, RawMappedField> mappings(Node node) {
        Map<PlanningKey, RawMappedField> found = new EnumMap<>(PlanningKey.class);
        nodes.mapping(node, MappingSchema.FIELD_KEYS)
                .ifPresent(mapping -> MappingSchema.FIELD_KEYS
                        .keys()
                        .forEach(key -> mapping.node(key)
                                .flatMap(value -> mapping(key, value))
                                .ifPresent(field ->
                                        found.put(PlanningKey.named(key).orElseThrow(), field))));
        checkDistinct(found);
        return found;
    }

    private Optional<RawMappedField> mapping(String key, Node node) {
        if (!(node instanceof MappingNode)) {
            return line(node, "the field of `" + key + "`").map(field -> new RawMappedField(field, Map.of()));
        }
        return nodes.mapping(node, MappingSchema.MAPPED_FIELD).flatMap(mapped -> {
            Map<String, String> there =
                    mapped.node("values").map(values -> words(key, values)).orElse(Map.of());
            return mapped.required("field").map(field -> new RawMappedField(field, there));
        });
    }

    /** What values are called on GitHub; hours are written as they are sent. */
    private Map<String, String> words(String key, Node node) {
        if (DAYS.contains(key)) {
            nodes.error(
                    file.at(node),
                    "`values` of `" + key + "` has no meaning",
                    "A day is written as it is. Remove `values`.");
            return Map.of();
        }
        if (!(node instanceof MappingNode mapping)) {
            nodes.wrongType(node, "`values`", "a mapping", "Write a line `value here: option there` for each value.");
            return Map.of();
        }
        Map<String, String> words = new LinkedHashMap<>();
        Map<String, Scalar> seen = new HashMap<>();
        for (MappingReader.Entry entry : nodes.entries(mapping).values()) {
            Scalar here = new Scalar(file, entry.key());
            Optional<String> there = line(entry.value(), "what `" + here.value() + "` is called on GitHub")
                    .map(Scalar::value);
            value(key, here).ifPresent(value -> {
                Scalar first = seen.putIfAbsent(value, here);
                if (first != null) {
                    nodes.error(
                            here.at(),
                            "`" + here.value() + "` is given twice in `values`",
                            "It already stands at " + first.at() + ". Keep one of the two.");
                }
                there.ifPresent(option -> words.putIfAbsent(value, option));
            });
        }
        return words;
    }

    private Optional<String> value(String key, Scalar here) {
        return key.equals(PlanningKey.ESTIMATE.key()) ? values.hours(here).map(Hours::text) : Optional.of(here.value());
    }

    private void checkDistinct(Map<PlanningKey, RawMappedField> mappings) {
        Map<FieldName, Scalar> seen = new TreeMap<>();
        mappings.values().forEach(mapped -> {
            Scalar first = seen.putIfAbsent(new FieldName(mapped.field().value()), mapped.field());
            if (first != null) {
                diagnostics.error(
                        mapped.field().at(),
                        "two keys stand in the field `" + mapped.field().value() + "`",
                        "The other one is at " + first.at() + ". A field has one value: give each key its own.");
            }
        });
    }
}
