package ai.coditect.milepost.github.graphql;

import ai.coditect.milepost.github.graphql.QueryText.IssueList;
import ai.coditect.milepost.github.http.Json;
import ai.coditect.milepost.github.http.Paging;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveMilestone;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Reads the further pages of GraphQL's lists, of those inside an issue too. */
final class GraphQlPagination {

    private static final String MORE = "read the rest of a long list";

    private final Paging paging;
    private final QueryExecutor query;
    private final QueryText queries;

    GraphQlPagination(Paging paging, QueryExecutor query, QueryText queries) {
        this.paging = paging;
        this.query = query;
        this.queries = queries;
    }

    /** All nodes of a list whose first page is given. */
    List<JsonNode> all(JsonNode first, Function<String, JsonNode> next) {
        Paging.Pages<JsonNode> pages = paging.begin(MORE);
        JsonNode page = first;
        pages.add(nodes(page));
        while (page.path("pageInfo").path("hasNextPage").asBoolean()) {
            pages.beforeNext();
            page = next.apply(page.path("pageInfo").path("endCursor").asText());
            pages.add(nodes(page));
        }
        return pages.all();
    }

    private static List<JsonNode> nodes(JsonNode page) {
        List<JsonNode> nodes = new ArrayList<>();
        page.path("nodes").forEach(nodes::add);
        return nodes;
    }

    /** The repository's part of a query that takes a cursor. */
    JsonNode next(Supplier<Query> asked, String after) {
        return query.page(asked, Json.object().put("after", after), MORE);
    }

    /** The issues of the milestones with these titles, whose first pages have the aliases {@code m0…}. */
    List<LiveIssue> ofMilestones(JsonNode root, List<String> titles, List<LiveMilestone> milestones) {
        List<LiveIssue> issues = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i);
            issues.addAll(exact(root.path("m" + i), title)
                    .map(node ->
                            issuesAfter(node.path("issues"), node.path("number").asInt()))
                    .orElseGet(() -> ofMilestone(title, milestones)));
        }
        return issues;
    }

    /** How many issues are on those first pages; one that is moved meanwhile may be on two, and counts once. */
    int firstOfMilestones(JsonNode root, List<String> titles) {
        return (int) IntStream.range(0, titles.size())
                .boxed()
                .flatMap(i -> exact(root.path("m" + i), titles.get(i)).stream())
                .flatMap(node ->
                        StreamSupport.stream(node.path("issues").path("nodes").spliterator(), false))
                .map(issue -> issue.path("number").asInt())
                .distinct()
                .count();
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
        Function<String, JsonNode> next = after -> {
            ObjectNode variables = Json.object().put("after", after).put("meta", false);
            return query.page(queries::moreIssues, variables, MORE).path("issues");
        };
        return issues(
                first, next, (after, before) -> query.page(queries::issuesFromBothEnds, ends(after, before), MORE));
    }

    /** All issues of a list whose first page is given: page by page, or from both ends when there are many. */
    private List<LiveIssue> issues(
            JsonNode first,
            Function<String, JsonNode> next,
            BiFunction<String, Optional<String>, JsonNode> ofBothEnds) {
        List<JsonNode> nodes =
                BothEnds.isWorthIt(first) ? new BothEnds(paging, MORE).read(first, ofBothEnds) : all(first, next);
        return nodes.stream().map(this::issue).toList();
    }

    private static ObjectNode ends(String after, Optional<String> before) {
        ObjectNode variables = Json.object().put("after", after);
        before.ifPresent(cursor -> variables.put("before", cursor));
        return variables;
    }

    /** An issue with all of its lists. */
    LiveIssue issue(JsonNode node) {
        for (IssueList list : IssueList.values()) {
            JsonNode connection = node.path(list.field());
            if (connection.path("pageInfo").path("hasNextPage").asBoolean()) {
                complete(node, list, connection);
            }
        }
        return GraphQlMapping.issue(node, query.repository().current());
    }

    private void complete(JsonNode node, IssueList list, JsonNode connection) {
        int number = node.path("number").asInt();
        Function<String, JsonNode> next = after -> {
            ObjectNode variables = Json.object().put("number", number).put("after", after);
            JsonNode more =
                    query.page(() -> queries.ofIssue(list), variables, MORE).path("issue");
            Gaps.carryOver(more, node);
            return more.path(list.field());
        };
        List<JsonNode> nodes = all(connection, next);
        ((ObjectNode) connection).putArray("nodes").addAll(nodes);
    }

    private List<LiveIssue> issuesAfter(JsonNode first, int milestone) {
        return issues(
                first,
                after -> milestoneIssues(milestone, Optional.of(after)),
                (after, before) -> query.page(
                                queries::milestoneIssuesFromBothEnds,
                                ends(after, before).put("number", milestone),
                                MORE)
                        .path("milestone"));
    }

    private JsonNode milestoneIssues(int number, Optional<String> after) {
        ObjectNode variables = Json.object().put("number", number);
        after.ifPresent(cursor -> variables.put("after", cursor));
        return query.page(queries::milestoneIssues, variables, MORE)
                .path("milestone")
                .path("issues");
    }

    private static Optional<JsonNode> exact(JsonNode milestones, String title) {
        return StreamSupport.stream(milestones.path("nodes").spliterator(), false)
                .filter(node -> Json.textOrEmpty(node, "title").equals(title))
                .findFirst();
    }
}
