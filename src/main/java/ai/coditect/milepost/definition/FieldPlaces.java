package ai.coditect.milepost.definition;

import ai.coditect.milepost.definition.parse.Located;
import ai.coditect.milepost.definition.parse.RawDefinitions;
import ai.coditect.milepost.definition.parse.RawMappedField;
import ai.coditect.milepost.definition.parse.RawPlanning;
import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.model.FieldUse;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.PlanningKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where issue fields and their values are written, for findings that only GitHub's own list of fields can give.
 *
 * @param fields of each field where it is named first; by a key's mapping if there is one
 * @param values of each value of an issue its texts as they are written, possibly in defaults
 */
public record FieldPlaces(Map<FieldName, Location> fields, Map<IssueId, Map<FieldName, List<Located<String>>>> values) {

    /** Where the field is named first, or where the value is written. */
    public Optional<Location> of(FieldUse use) {
        if (use instanceof FieldUse.Value value) {
            List<Located<String>> texts =
                    values.getOrDefault(value.issue(), Map.of()).getOrDefault(value.field(), List.of());
            return texts.stream()
                    .filter(text -> text.value().equals(value.text()))
                    .findFirst()
                    .or(() -> texts.stream().findFirst())
                    .map(Located::at);
        }
        return Optional.ofNullable(fields.get(((FieldUse.Name) use).field()));
    }

    static FieldPlaces of(RawDefinitions definitions, List<MergedIssue> issues) {
        Map<PlanningKey, RawMappedField> mappings = definitions.fields();
        Map<FieldName, Location> fields = new TreeMap<>();
        mappings.values()
                .forEach(mapped -> fields.put(
                        new FieldName(mapped.field().value()), mapped.field().at()));
        Map<IssueId, Map<FieldName, List<Located<String>>>> values = new HashMap<>();
        for (MergedIssue issue : issues) {
            RawPlanning planning = issue.fields().planning();
            Map<FieldName, List<Located<String>>> own = new TreeMap<>();
            mappings.forEach((key, mapped) -> planning.said(key)
                    .ifPresent(text -> own.put(new FieldName(mapped.field().value()), List.of(text))));
            planning.fields().forEach((name, raw) -> {
                fields.putIfAbsent(name, raw.name().at());
                raw.texts().value().ifPresent(texts -> own.put(name, located(texts)));
            });
            if (!own.isEmpty()) {
                issue.raw().id().flatMap(id -> IssueId.parse(id.value())).ifPresent(id -> values.put(id, own));
            }
        }
        return new FieldPlaces(fields, values);
    }

    private static List<Located<String>> located(List<Scalar> texts) {
        return texts.stream()
                .map(text -> new Located<>(text.value(), text.at()))
                .toList();
    }
}
