package ai.coditect.milepost.github.graphql;

import ai.coditect.milepost.github.http.Json;
import ai.coditect.milepost.github.http.Paging;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveLabel;
import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.model.LiveState.Scope;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.model.access.RepositoryAccess;
import ai.coditect.milepost.model.planning.LiveField;
import ai.coditect.milepost.remote.RepositoryFacts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads by GraphQL. Every method returns empty when the server has none. */
public final class GraphQlReader {

    /** More titles would exceed the number of nodes that GitHub allows in a query. */
    private static final int MAX_TITLES = 5;

    private final RepositoryRef repository;
    private final ServerCapabilities server;
    private final QueryExecutor query;
    private final QueryText queries;
    private final GraphQlPagination pages;

    public GraphQlReader(RepositoryRef repository, ServerCapabilities server, QueryExecutor query, Paging paging) {
        this.repository = repository;
        this.server = server;
        this.query = query;
        this.queries = new QueryText(server);
        this.pages = new GraphQlPagination(paging, query, queries);
    }

    public Optional<LiveState> readMilestones(Set<String> titles) {
        List<String> ordered = List.copyOf(new TreeSet<>(titles));
        List<String> now = ordered.subList(0, Math.min(MAX_TITLES, ordered.size()));
        Optional<JsonNode> first =
                query.ask(() -> queries.snapshot(now.size()), withTitles(now), "read the issues of " + repository);
        return first.map(root -> {
            List<LiveMilestone> milestones = milestones(root);
            List<LiveIssue> issues = new ArrayList<>(pages.ofMilestones(root, now, milestones));
            ordered.stream().skip(now.size()).forEach(title -> issues.addAll(pages.ofMilestone(title, milestones)));
            return state(scope(root, now), AccessNodes.of(root), fields(root), labels(root), milestones, issues);
        });
    }

    /**
     * The milestones may hold all issues that there are; then there is nothing else to read. The count is asked for
     * before and after them: an issue that somebody creates or deletes meanwhile must not stand for one outside.
     */
    private Scope scope(JsonNode root, List<String> titles) {
        int before = root.path("all").path("totalCount").asInt();
        int after = root.path("still").path("totalCount").asInt();
        return before == after && pages.firstOfMilestones(root, titles) == before
                ? Scope.WHOLE_REPOSITORY
                : Scope.DECLARED_MILESTONES;
    }

    public Optional<LiveState> readEverything() {
        Optional<JsonNode> first =
                query.ask(queries::everything, Json.object().put("meta", true), "read the issues of " + repository);
        return first.map(root -> state(
                Scope.WHOLE_REPOSITORY,
                AccessNodes.of(root),
                fields(root),
                labels(root),
                milestones(root),
                pages.everyIssue(root.path("issues"))));
    }

    /** The repository without what is in it. */
    public Optional<RepositoryFacts> facts() {
        return query.ask(queries::access, Json.object().put("limit", 1), "look at " + repository)
                .map(root -> {
                    List<LiveField> fields = fields(root);
                    return new RepositoryFacts(
                            query.repository().current(), AccessNodes.of(root), server.features(), fields);
                });
    }

    public Optional<List<LiveLabel>> labels() {
        return query.ask(queries::labels, Json.object(), "read the labels of " + repository)
                .map(this::labels);
    }

    public Optional<List<LiveMilestone>> milestones() {
        return query.ask(queries::milestones, Json.object(), "read the milestones of " + repository)
                .map(this::milestones);
    }

    public Optional<LiveIssue> issue(int number) {
        String wanted = "read issue #" + number + " of " + repository;
        return query.ask(queries::issue, Json.object().put("number", number), wanted)
                .map(root -> query.own(pages.issue(root.path("issue")), number, wanted));
    }

    private List<LiveLabel> labels(JsonNode root) {
        return all(root, "labels", queries::labels, GraphQlMapping::label);
    }

    private List<LiveMilestone> milestones(JsonNode root) {
        return all(root, "milestones", queries::milestones, GraphQlMapping::milestone);
    }

    private List<LiveField> fields(JsonNode root) {
        List<LiveField> fields = FieldNodes.fields(root);
        server.hasFields(fields);
        return fields;
    }

    private <T> List<T> all(JsonNode root, String field, Supplier<Query> query, Function<JsonNode, T> mapping) {
        return pages.all(root.path(field), after -> pages.next(query, after).path(field)).stream()
                .map(mapping)
                .toList();
    }

    private LiveState state(
            Scope scope,
            RepositoryAccess access,
            List<LiveField> fields,
            List<LiveLabel> labels,
            List<LiveMilestone> milestones,
            List<LiveIssue> issues) {
        return new LiveState(repository, scope, server.features(), access, fields, labels, milestones, issues);
    }

    private static ObjectNode withTitles(List<String> titles) {
        ObjectNode variables = Json.object();
        titles.forEach(title -> variables.put("t" + variables.size(), title));
        return variables;
    }
}
