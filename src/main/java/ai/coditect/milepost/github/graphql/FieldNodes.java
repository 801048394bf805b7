package ai.coditect.milepost.github.graphql;

import ai.coditect.milepost.github.http.Json;
import ai.coditect.milepost.github.http.Shape;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.FieldType;
import ai.coditect.milepost.model.planning.FieldValue;
import ai.coditect.milepost.model.planning.FieldValues;
import ai.coditect.milepost.model.planning.LiveField;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Issue fields and their values in GraphQL. Both are unions, whose members are asked by name for what is their own.
 * Fields come from the repository and never from its organisation, which the token of GitHub Actions may not ask. What
 * is of a type that is not known is left out.
 */
final class FieldNodes {

    private static final String NAME = "...on IssueFieldCommon{name dataType}";

    static final Shape FIELDS = Shape.optional(Shape.with("nodes", Shape.listOf(Shape.ANY)));
    static final Shape VALUES = Shape.orNull(Shape.with("nodes", Shape.listOf(Shape.ANY)));

    private static final Shape FIELD = Shape.with("id", Shape.name())
            .and("name", Shape.name())
            .and("dataType", Shape.name())
            .and("fullDatabaseId", Shape.databaseId())
            .and(
                    "options",
                    Shape.optional(Shape.listOf(Shape.with("id", Shape.name()).and("name", Shape.name()))));

    private final ServerCapabilities server;

    FieldNodes(ServerCapabilities server) {
        this.server = server;
    }

    /**
     * How a query selects the fields of the repository.
     *
     * @param condition a directive; empty text for none
     */
    String fields(String condition) {
        String single = "...on IssueFieldSingleSelect{fullDatabaseId options{id name}}";
        return "issueFields(first:100)" + condition + "{nodes{__typename ...on Node{id} " + NAME
                + " ...on IssueFieldText{fullDatabaseId} ...on IssueFieldNumber{fullDatabaseId}"
                + " ...on IssueFieldDate{fullDatabaseId} " + single
                + (knowsSeveral() ? single.replace("Single", "Multi").replaceFirst("^", " ") : "") + "}}";
    }

    /** How a query selects the values of an issue. */
    String values() {
        return "issueFieldValues(first:25){nodes{__typename ...on IssueFieldValueCommon{field{" + NAME + "}}"
                + " ...on IssueFieldTextValue{text:value} ...on IssueFieldNumberValue{number:value}"
                + " ...on IssueFieldDateValue{date:value} ...on IssueFieldSingleSelectValue{name}"
                + (knowsSeveral() ? " ...on IssueFieldMultiSelectValue{options{name}}" : "") + "}}";
    }

    private boolean knowsSeveral() {
        return server.knows(OptionalField.MULTI_SELECT_FIELDS);
    }

    /** The fields; those of which the answer does not tell enough are left out. */
    static List<LiveField> fields(JsonNode repository) {
        List<LiveField> fields = new ArrayList<>();
        for (JsonNode node : repository.path("issueFields").path("nodes")) {
            FieldType.named(Json.textOrEmpty(node, "dataType"))
                    .filter(type -> FIELD.fault(node).isEmpty())
                    .ifPresent(type -> fields.add(field(node, type)));
        }
        return fields;
    }

    private static LiveField field(JsonNode node, FieldType type) {
        List<LiveField.Option> options = new ArrayList<>();
        node.path("options")
                .forEach(option -> options.add(
                        new LiveField.Option(Json.textOrEmpty(option, "name"), Json.textOrEmpty(option, "id"))));
        return new LiveField(
                new FieldName(Json.textOrEmpty(node, "name")),
                type,
                Json.textOrEmpty(node, "id"),
                node.path("fullDatabaseId").asLong(),
                options);
    }

    /** The values of an issue, or of the answer to a write. */
    static FieldValues values(JsonNode issue) {
        Map<FieldName, FieldValue> values = new TreeMap<>();
        for (JsonNode node : issue.path("issueFieldValues").path("nodes")) {
            Json.text(node.path("field"), "name")
                    .ifPresent(name -> value(node).ifPresent(value -> values.put(new FieldName(name), value)));
        }
        return FieldValues.of(values);
    }

    private static Optional<FieldValue> value(JsonNode node) {
        if (node.path("number").isNumber()) {
            return Optional.of(FieldValue.of(node.path("number").decimalValue()));
        }
        List<String> options = Json.texts(node.path("options"), "name").toList();
        if (!options.isEmpty()) {
            return Optional.of(new FieldValue(options));
        }
        return Json.text(node, "name")
                .or(() -> Json.text(node, "date"))
                .or(() -> Json.text(node, "text"))
                .filter(text -> !text.isEmpty())
                .map(FieldValue::of);
    }
}
