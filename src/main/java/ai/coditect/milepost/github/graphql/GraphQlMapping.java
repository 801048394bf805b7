package ai.coditect.milepost.github.graphql;

import ai.coditect.milepost.github.http.Json;
import ai.coditect.milepost.model.IssueRef;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveLabel;
import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.model.MilestoneState;
import ai.coditect.milepost.model.RepositoryRef;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Maps GraphQL's nodes to the model. */
public final class GraphQlMapping {

    private GraphQlMapping() {}

    public static LiveLabel label(JsonNode node) {
        return new LiveLabel(
                new LabelName(Json.textOrEmpty(node, "name")),
                Json.textOrEmpty(node, "color"),
                Json.text(node, "description"));
    }

    static LiveMilestone milestone(JsonNode node) {
        return milestone(node, "dueOn");
    }

    /** A milestone, with the name of its field for the due date. */
    public static LiveMilestone milestone(JsonNode node, String dueOn) {
        return new LiveMilestone(
                node.path("number").asInt(),
                Json.textOrEmpty(node, "title"),
                Json.text(node, "description"),
                Json.text(node, dueOn).map(GraphQlMapping::day),
                Json.textOrEmpty(node, "state").equalsIgnoreCase("closed")
                        ? MilestoneState.CLOSED
                        : MilestoneState.OPEN);
    }

    /** GitHub stores midnight in California and returns it in UTC, hours later on the same day: the date is the day. */
    private static LocalDate day(String dateTime) {
        return LocalDate.parse(dateTime.substring(0, 10));
    }

    static LiveIssue issue(JsonNode node) {
        return new LiveIssue(
                node.path("number").asInt(),
                node.path(node.has("fullDatabaseId") ? "fullDatabaseId" : "databaseId")
                        .asLong(),
                Json.textOrEmpty(node, "id"),
                Json.textOrEmpty(node, "title"),
                Json.textOrEmpty(node, "body"),
                state(Json.textOrEmpty(node, "state"), Json.textOrEmpty(node, "stateReason")),
                Json.text(node.path("milestone"), "title"),
                nodes(node, "labels", label -> new LabelName(Json.textOrEmpty(label, "name")))
                        .collect(Collectors.toSet()),
                nodes(node, "assignees", assignee -> Json.textOrEmpty(assignee, "login"))
                        .toList(),
                Json.text(node.path("issueType"), "name"),
                Set.copyOf(references(node, "blockedBy")),
                reference(node.path("parent")),
                references(node, "subIssues"),
                Json.textOrEmpty(node, "url"));
    }

    /** An issue's state from GitHub's {@code state} and {@code state_reason}, in either case. */
    public static IssueState state(String state, String reason) {
        if (!state.equalsIgnoreCase("closed")) {
            return IssueState.OPEN;
        }
        return switch (reason.toUpperCase(Locale.ROOT)) {
            case "COMPLETED" -> IssueState.COMPLETED;
            case "NOT_PLANNED" -> IssueState.NOT_PLANNED;
            case "DUPLICATE" -> IssueState.DUPLICATE;
            default -> IssueState.CLOSED;
        };
    }

    private static List<IssueRef> references(JsonNode issue, String field) {
        return nodes(issue, field, GraphQlMapping::reference)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<IssueRef> reference(JsonNode node) {
        return RepositoryRef.parse(Json.textOrEmpty(node.path("repository"), "nameWithOwner"))
                .map(repository -> new IssueRef(repository, node.path("number").asInt()));
    }

    private static <T> Stream<T> nodes(JsonNode parent, String field, Function<JsonNode, T> mapping) {
        return StreamSupport.stream(parent.path(field).path("nodes").spliterator(), false)
                .map(mapping);
    }
}
