package ai.coditect.milepost.github.rest;

import ai.coditect.milepost.github.graphql.GraphQlMapping;
import ai.coditect.milepost.github.http.Json;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveLabel;
import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.model.MilestoneState;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kohsuke.github.GHIssue;
import org.kohsuke.github.GHIssueState;
import org.kohsuke.github.GHIssueStateReason;
import org.kohsuke.github.GHLabel;
import org.kohsuke.github.GHMilestone;
import org.kohsuke.github.GHMilestoneState;
import org.kohsuke.github.GHUser;

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

    static LiveIssue issue(GHIssue issue) {
        return new LiveIssue(
                issue.getNumber(),
                issue.getId(),
                issue.getNodeId(),
                issue.getTitle(),
                Optional.ofNullable(issue.getBody()).orElse(""),
                state(issue.getState(), Optional.ofNullable(issue.getStateReason())),
                Optional.ofNullable(issue.getMilestone()).map(GHMilestone::getTitle),
                issue.getLabels().stream()
                        .map(label -> new LabelName(label.getName()))
                        .collect(Collectors.toSet()),
                issue.getAssignees().stream().map(GHUser::getLogin).toList(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                List.of(),
                issue.getHtmlUrl().toString());
    }

    /** The client library knows two reasons only; a duplicate reads as closed for a reason unknown. */
    private static IssueState state(GHIssueState state, Optional<GHIssueStateReason> reason) {
        return GraphQlMapping.state(
                state.name(), reason.map(GHIssueStateReason::name).orElse(""));
    }

    public static LiveMilestone milestone(JsonNode node) {
        return GraphQlMapping.milestone(node, "due_on");
    }

    public static LiveIssue issue(JsonNode node) {
        Set<LabelName> labels = new LinkedHashSet<>();
        node.path("labels").forEach(label -> labels.add(new LabelName(Json.textOrEmpty(label, "name"))));
        List<String> assignees = new ArrayList<>();
        node.path("assignees").forEach(assignee -> assignees.add(Json.textOrEmpty(assignee, "login")));
        return new LiveIssue(
                node.path("number").asInt(),
                node.path("id").asLong(),
                Json.textOrEmpty(node, "node_id"),
                Json.textOrEmpty(node, "title"),
                Json.textOrEmpty(node, "body"),
                GraphQlMapping.state(Json.textOrEmpty(node, "state"), Json.textOrEmpty(node, "state_reason")),
                Json.text(node.path("milestone"), "title"),
                labels,
                assignees,
                Json.text(node.path("type"), "name"),
                Set.of(),
                Optional.empty(),
                List.of(),
                Json.textOrEmpty(node, "html_url"));
    }
}
