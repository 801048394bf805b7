package ai.coditect.milepost.github.rest;

import ai.coditect.milepost.github.graphql.GraphQlMapping;
import ai.coditect.milepost.github.http.Json;
import ai.coditect.milepost.model.Author;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveLabel;
import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.model.MilestoneState;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.FieldValue;
import ai.coditect.milepost.model.planning.FieldValues;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kohsuke.github.GHLabel;
import org.kohsuke.github.GHMilestone;
import org.kohsuke.github.GHMilestoneState;

/**
 * Maps REST's responses to the model, from the client library's types and from JSON. REST has an issue's relations
 * elsewhere, so they are empty here.
 */
public final class RestMapping {

    private RestMapping() {}

    static LiveLabel label(GHLabel label) {
        return new LiveLabel(
                new LabelName(label.getName()), label.getColor(), Optional.ofNullable(label.getDescription()));
    }

    static LiveMilestone milestone(GHMilestone milestone) {
        return new LiveMilestone(
                milestone.getNumber(),
                milestone.getTitle(),
                Optional.ofNullable(milestone.getDescription()),
                Optional.ofNullable(milestone.getDueOn())
                        .map(date -> date.toInstant().atZone(ZoneOffset.UTC).toLocalDate()),
                milestone.getState() == GHMilestoneState.CLOSED ? MilestoneState.CLOSED : MilestoneState.OPEN);
    }

    public static LiveMilestone milestone(JsonNode node) {
        return GraphQlMapping.milestone(node, "due_on");
    }

    /** The issue in a raw response. */
    public static LiveIssue issue(JsonNode node) {
        IssueContent content = new IssueContent(
                Json.textOrEmpty(node, "title"),
                Json.textOrEmpty(node, "body"),
                Json.texts(node.path("labels"), "name").map(LabelName::new).toList(),
                Json.texts(node.path("assignees"), "login").toList(),
                Json.text(node.path("milestone"), "title"),
                Optional.of(
                        GraphQlMapping.state(Json.textOrEmpty(node, "state"), Json.textOrEmpty(node, "state_reason"))),
                Json.text(node.path("type"), "name"),
                fields(node.path("issue_field_values")),
                List.of(),
                Optional.empty());
        return new LiveIssue(
                node.path("number").asInt(),
                node.path("id").asLong(),
                Json.textOrEmpty(node, "node_id"),
                content,
                List.of(),
                Json.textOrEmpty(node, "html_url"),
                author(node),
                GraphQlMapping.lifetime(node, "created_at", "closed_at"));
    }

    /** REST gives an option as its id beside its name, and several options as one text beside their names. */
    private static FieldValues fields(JsonNode nodes) {
        Map<FieldName, FieldValue> values = new TreeMap<>();
        for (JsonNode node : nodes) {
            Json.text(node, "issue_field_name")
                    .ifPresent(name -> value(node).ifPresent(value -> values.put(new FieldName(name), value)));
        }
        return FieldValues.of(values);
    }

    private static Optional<FieldValue> value(JsonNode node) {
        List<String> options =
                Json.texts(node.path("multi_select_options"), "name").toList();
        if (!options.isEmpty()) {
            return Optional.of(new FieldValue(options));
        }
        Optional<String> option = Json.text(node.path("single_select_option"), "name");
        if (option.isEmpty() && node.path("value").isNumber()) {
            return Optional.of(FieldValue.of(node.path("value").decimalValue()));
        }
        return option.or(() -> Json.text(node, "value"))
                .filter(text -> !text.isEmpty())
                .map(FieldValue::of);
    }

    /** Who wrote an issue or a comment. REST does not say whether that is the account that asks. */
    public static Author author(JsonNode node) {
        JsonNode user = node.path("user");
        boolean isApp = Json.textOrEmpty(user, "type").equals("Bot");
        return GraphQlMapping.author(user, isApp, GraphQlMapping.association(node, "author_association"));
    }
}
