package ai.coditect.milepost.definition;

import ai.coditect.milepost.definition.parse.RawMappedField;
import ai.coditect.milepost.definition.parse.RawPlanning;
import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.model.planning.DeclaredPlanning;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.FieldValue;
import ai.coditect.milepost.model.planning.FieldValues;
import ai.coditect.milepost.model.planning.MappedField;
import ai.coditect.milepost.model.planning.PlanningKey;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Turns planning data as it is written into the values that issue fields are to have. */
final class PlanningBuilder {

    private final Map<PlanningKey, MappedField> mappings = new EnumMap<>(PlanningKey.class);

    PlanningBuilder(Map<PlanningKey, RawMappedField> mappings) {
        mappings.forEach((key, raw) ->
                this.mappings.put(key, new MappedField(new FieldName(raw.field().value()), raw.values())));
    }

    /** The values of an issue's fields: those of its keys, and those that it names itself. */
    FieldValues values(RawPlanning planning) {
        Map<FieldName, FieldValue> values = new TreeMap<>();
        mappings.forEach((key, mapped) -> planning.said(key)
                .ifPresent(text -> values.put(mapped.field(), FieldValue.of(mapped.there(text.value())))));
        planning.fields()
                .forEach((name, raw) -> raw.texts()
                        .value()
                        .ifPresent(texts -> values.put(
                                name,
                                new FieldValue(texts.stream().map(Scalar::value).toList()))));
        return FieldValues.of(values);
    }

    /** Where planning data stands, of keys and of issues. What is said to be {@code none} is named as well. */
    DeclaredPlanning declared(List<RawPlanning> issues) {
        Set<FieldName> fields = new TreeSet<>();
        mappings.values().forEach(mapped -> fields.add(mapped.field()));
        issues.forEach(issue -> fields.addAll(issue.fields().keySet()));
        return new DeclaredPlanning(mappings, fields);
    }
}
