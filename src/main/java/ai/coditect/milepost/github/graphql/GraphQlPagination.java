package ai.coditect.milepost.github.graphql;

import ai.coditect.milepost.github.graphql.QueryText.IssueList;
import ai.coditect.milepost.github.http.Json;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveMilestone;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Follows lists that go on past their first page, those inside an issue as well. */
final class GraphQlPagination {

    /** Gives the next page of a list after a cursor. */
    @FunctionalInterface
    interface NextPage {
        JsonNode after(String cursor);
    }

    private static final String MORE = "read the rest of a long list";

    private final QueryExecutor query;
    private final QueryText queries;

    GraphQlPagination(QueryExecutor query, QueryText queries) {
        this.query = query;
        this.queries = queries;
    }

    /** All nodes of a list whose first page is given. */
    List<JsonNode> all(JsonNode first, NextPage next) {
        List<JsonNode> nodes = new ArrayList<>();
        JsonNode page = first;
        page.path("nodes").forEach(nodes::add);
        while (page.path("pageInfo").path("hasNextPage").asBoolean()) {
            page = next.after(page.path("pageInfo").path("endCursor").asText());
            page.path("nodes").forEach(nodes::add);
        }
        return nodes;
    }

    /** The repository's part of a query that takes a cursor. */
    JsonNode next(Supplier<String> text, String after) {
        return query.page(text, Json.object().put("after", after), MORE);
    }

    /** The issues of the milestones with these titles, whose first pages stand under the aliases {@code m0…}. */
    List<LiveIssue> ofMilestones(JsonNode root, List<String> titles, List<LiveMilestone> milestones) {
        List<LiveIssue> issues = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i);
            Optional<JsonNode> found = exact(root.path("m" + i), title);
            issues.addAll(found.map(this::ofMilestoneNode).orElseGet(() -> ofMilestone(title, milestones)));
        }
        return issues;
    }

    /** The issues of the milestone with this title, asked for by its number; none when there is no such milestone. */
    List<LiveIssue> ofMilestone(String title, List<LiveMilestone> milestones) {
        return milestones.stream()
                .filter(milestone -> milestone.title().equals(title))
                .findFirst()
                .map(milestone ->
                        issuesAfter(milestoneIssues(milestone.number(), Optional.empty()), milestone.number()))
                .orElse(List.of());
    }

    /** All issues of the repository, whose first page is given. */
    List<LiveIssue> everyIssue(JsonNode first) {
        NextPage next = after -> {
            ObjectNode variables = Json.object().put("after", after).put("meta", false);
            return query.page(queries::everything, variables, MORE).path("issues");
        };
        return all(first, next).stream().map(this::issue).toList();
    }

    /** An issue with all of its lists. */
    LiveIssue issue(JsonNode node) {
        for (IssueList list : IssueList.values()) {
            JsonNode connection = node.path(list.field());
            if (connection.path("pageInfo").path("hasNextPage").asBoolean()) {
                complete(node.path("number").asInt(), list, connection);
            }
        }
        return GraphQlMapping.issue(node);
    }

    private void complete(int number, IssueList list, JsonNode connection) {
        NextPage next = after -> {
            ObjectNode variables = Json.object().put("number", number).put("after", after);
            return query.page(() -> queries.ofIssue(list), variables, MORE)
                    .path("issue")
                    .path(list.field());
        };
        ArrayNode whole = Json.array(all(connection, next));
        ((ObjectNode) connection).set("nodes", whole);
    }

    private List<LiveIssue> ofMilestoneNode(JsonNode milestone) {
        return issuesAfter(milestone.path("issues"), milestone.path("number").asInt());
    }

    private List<LiveIssue> issuesAfter(JsonNode first, int milestone) {
        return all(first, after -> milestoneIssues(milestone, Optional.of(after))).stream()
                .map(this::issue)
                .toList();
    }

    private JsonNode milestoneIssues(int number, Optional<String> after) {
        ObjectNode variables = Json.object().put("number", number);
        after.ifPresent(cursor -> variables.put("after", cursor));
        return query.page(queries::milestoneIssues, variables, MORE)
                .path("milestone")
                .path("issues");
    }

    private static Optional<JsonNode> exact(JsonNode milestones, String title) {
        for (JsonNode node : milestones.path("nodes")) {
            if (Json.textOrEmpty(node, "title").equals(title)) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }
}
