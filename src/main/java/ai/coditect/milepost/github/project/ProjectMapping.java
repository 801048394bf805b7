package ai.coditect.milepost.github.project;

import ai.coditect.milepost.github.http.Json;
import ai.coditect.milepost.github.http.Shape;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.FieldValue;
import ai.coditect.milepost.model.planning.FieldValues;
import ai.coditect.milepost.model.planning.LiveProject;
import ai.coditect.milepost.model.planning.LiveProject.Link;
import ai.coditect.milepost.model.planning.LiveProjectItem;
import ai.coditect.milepost.model.planning.LiveProjectItem.Visibility;
import ai.coditect.milepost.model.planning.ProjectOwner;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Maps GraphQL's nodes of projects to the model. */
final class ProjectMapping {

    /** How the board shows the value of an organisation's field. */
    private static final String FOREIGN_VALUE = "ProjectV2ItemIssueFieldValue";

    private static final Shape OPTION = Shape.with("id", Shape.name())
            .and("name", Shape.name())
            .and("color", Shape.name())
            .and("description", Shape.optional(Shape.text()));

    /** A field; a type that is not known here may have nothing but its type's name. */
    static final Shape FIELD = Shape.with("id", Shape.optional(Shape.name()))
            .and("name", Shape.optional(Shape.name()))
            .and("dataType", Shape.optional(Shape.name()))
            .and("options", Shape.optional(Shape.listOf(OPTION)));

    /** A field that was written. */
    static final Shape WRITTEN_FIELD = Shape.with("id", Shape.name())
            .and("name", Shape.name())
            .and("options", Shape.optional(Shape.listOf(OPTION)));

    static final Shape PROJECT = Shape.with("id", Shape.name())
            .and("number", Shape.number())
            .and("title", Shape.text())
            .and("url", Shape.page())
            .and("repositories", Shape.with("nodes", Shape.listOf(Shape.ANY)))
            .and("fields", Shape.with("nodes", Shape.listOf(Shape.orNull(FIELD))));

    static final Shape ITEM = Shape.with("id", Shape.name()).and("isArchived", Shape.flag());

    private ProjectMapping() {}

    static LiveProject project(JsonNode node, ProjectOwner owner, RepositoryRef repository) {
        return new LiveProject(
                owner,
                Json.textOrEmpty(node, "id"),
                node.path("number").asInt(),
                Json.textOrEmpty(node, "title"),
                Json.textOrEmpty(node, "url"),
                link(node.path("repositories"), repository),
                elements(node.path("fields").path("nodes"))
                        .filter(field -> field.hasNonNull("id") && field.hasNonNull("name"))
                        .map(ProjectMapping::field)
                        .toList());
    }

    /** A project that many repositories show is not asked for all of them; then it counts as shown by this one. */
    private static Link link(JsonNode repositories, RepositoryRef repository) {
        boolean shown = repositories.path("pageInfo").path("hasNextPage").asBoolean()
                || Json.texts(repositories.path("nodes"), "nameWithOwner")
                        .anyMatch(repository.toString()::equalsIgnoreCase);
        return shown ? Link.LINKED : Link.UNLINKED;
    }

    static LiveProject.Field field(JsonNode node) {
        return new LiveProject.Field(
                Json.textOrEmpty(node, "id"),
                new FieldName(Json.textOrEmpty(node, "name")),
                Json.textOrEmpty(node, "dataType"),
                elements(node.path("options"))
                        .map(option -> new LiveProject.Option(
                                Json.textOrEmpty(option, "id"),
                                Json.textOrEmpty(option, "name"),
                                Json.textOrEmpty(option, "color"),
                                Json.textOrEmpty(option, "description")))
                        .toList());
    }

    /** @param names the fields whose values were asked for, in the order of their aliases */
    static LiveProjectItem item(JsonNode node, List<FieldName> names) {
        TreeMap<FieldName, FieldValue> values = new TreeMap<>();
        Set<FieldName> foreign = new TreeSet<>();
        for (int i = 0; i < names.size(); i++) {
            FieldName name = names.get(i);
            JsonNode value = node.path(ProjectQueries.valueAlias(i));
            if (Json.textOrEmpty(value, "__typename").equals(FOREIGN_VALUE)) {
                foreign.add(name);
            }
            value(value).ifPresent(found -> values.put(name, found));
        }
        return new LiveProjectItem(Json.textOrEmpty(node, "id"), visibility(node), FieldValues.of(values), foreign);
    }

    /** An item with all its values, whatever field they belong to. */
    static LiveProjectItem addedItem(JsonNode node) {
        TreeMap<FieldName, FieldValue> values = new TreeMap<>();
        elements(node.path("fieldValues").path("nodes"))
                .forEach(value -> Json.text(value.path("field"), "fieldName")
                        .ifPresent(name -> value(value).ifPresent(found -> values.put(new FieldName(name), found))));
        return new LiveProjectItem(Json.textOrEmpty(node, "id"), visibility(node), FieldValues.of(values), Set.of());
    }

    private static Visibility visibility(JsonNode node) {
        return node.path("isArchived").asBoolean() ? Visibility.ARCHIVED : Visibility.SHOWN;
    }

    private static Optional<FieldValue> value(JsonNode node) {
        if (node.path("number").isNumber()) {
            return Optional.of(FieldValue.of(node.path("number").decimalValue()));
        }
        return Stream.of("text", "date", "name")
                .flatMap(field -> Json.text(node, field).stream())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(FieldValue::of);
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
