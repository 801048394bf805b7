package ai.coditect.milepost.definition;

import ai.coditect.milepost.definition.parse.Located;
import ai.coditect.milepost.definition.parse.People;
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
 * Where is written what only GitHub can tell to be right: issue fields and their values, logins, issue types.
 *
 * @param fields of each field where it is named first; by a key's mapping if there is one
 * @param values of each value of an issue its texts as they are written, possibly in defaults
 * @param assignees the logins of an issue; a role is where the issue, or a default, names it
 */
public record FieldPlaces(
        Map<FieldName, Location> fields,
        Map<IssueId, Map<FieldName, List<Located<String>>>> values,
        Map<IssueId, List<Located<String>>> assignees,
        Map<IssueId, Location> types) {

    /** Where the field is named first, or where the value, the assignee or the type is written. */
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
        if (use instanceof FieldUse.Assignee assignee) {
            return assignees.getOrDefault(assignee.issue(), List.of()).stream()
                    .filter(login -> login.value().equalsIgnoreCase(assignee.login()))
                    .findFirst()
                    .map(Located::at);
        }
        return use instanceof FieldUse.Type type
                ? Optional.ofNullable(types.get(type.issue()))
                : Optional.ofNullable(fields.get(((FieldUse.Name) use).field()));
    }

    static FieldPlaces of(RawDefinitions definitions, List<MergedIssue> issues, People people) {
        Map<PlanningKey, RawMappedField> mappings = definitions.fields();
        Map<FieldName, Location> fields = new TreeMap<>();
        mappings.values()
                .forEach(mapped -> fields.put(
                        new FieldName(mapped.field().value()), mapped.field().at()));
        Map<IssueId, Map<FieldName, List<Located<String>>>> values = new HashMap<>();
        Map<IssueId, List<Located<String>>> assignees = new HashMap<>();
        Map<IssueId, Location> types = new HashMap<>();
        for (MergedIssue issue : issues) {
            Optional<IssueId> id = issue.raw().id().flatMap(text -> IssueId.parse(text.value()));
            id.ifPresent(known -> {
                assignees.put(known, logins(issue.fields().assignees(), people));
                issue.fields().type().value().ifPresent(type -> types.put(known, type.at()));
            });
            RawPlanning planning = issue.fields().planning();
            Map<FieldName, List<Located<String>>> own = new TreeMap<>();
            mappings.forEach((key, mapped) -> planning.said(key)
                    .ifPresent(text -> own.put(new FieldName(mapped.field().value()), List.of(text))));
            planning.fields().forEach((name, raw) -> {
                fields.putIfAbsent(name, raw.name().at());
                raw.texts().value().ifPresent(texts -> own.put(name, located(texts)));
            });
            if (!own.isEmpty()) {
                id.ifPresent(known -> values.put(known, own));
            }
        }
        return new FieldPlaces(fields, values, assignees, types);
    }

    private static List<Located<String>> logins(List<Scalar> assignees, People people) {
        return assignees.stream()
                .flatMap(assignee ->
                        people.login(assignee.value()).map(login -> new Located<>(login, assignee.at())).stream())
                .toList();
    }

    private static List<Located<String>> located(List<Scalar> texts) {
        return texts.stream()
                .map(text -> new Located<>(text.value(), text.at()))
                .toList();
    }
}
