package ai.coditect.milepost.sandbox.graphql;

import ai.coditect.milepost.sandbox.http.RateLimiter;
import ai.coditect.milepost.sandbox.state.Account;
import ai.coditect.milepost.sandbox.state.Issue;
import ai.coditect.milepost.sandbox.state.IssueType;
import ai.coditect.milepost.sandbox.state.ResourceUrls;
import ai.coditect.milepost.sandbox.state.entity.Entity;
import ai.coditect.milepost.sandbox.state.field.IssueField;
import ai.coditect.milepost.sandbox.state.field.IssueFieldValue;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The GraphQL types around the main ones: connections, accounts, issue types, summaries and the rate limit. */
final class SupportingTypes {
    private SupportingTypes() {}

    static void addTo(RuntimeWiring.Builder wiring) {
        List.of("Issue", "Label", "Milestone", "User", "IssueType", "IssueFields", "IssueFieldValue")
                .forEach(type ->
                        wiring.type(connection(type).wiring()).type(edge(type).wiring()));
        List.of("ProjectV2FieldConfiguration", "ProjectV2ItemFieldValue", "Repository")
                .forEach(type -> wiring.type(connection(type).wiring()));
        List.of("ProjectV2", "ProjectV2Item")
                .forEach(type ->
                        wiring.type(connection(type, ProjectAccess::nodes).wiring()));
        wiring.type(pageInfo().wiring())
                .type(account("User").wiring())
                .type(account("Bot").wiring())
                .type(account("Organization").wiring())
                .type(issueType().wiring())
                .type(subIssuesSummary().wiring())
                .type(dependenciesSummary().wiring())
                .type(rateLimit().wiring());
        Stream.of(
                        List.of("Node", "Actor", "RepositoryOwner", "IssueOrPullRequest"),
                        IssueFieldTypes.ABSTRACT,
                        ProjectTypes.ABSTRACT)
                .flatMap(List::stream)
                .forEach(type -> wiring.type(TypeRuntimeWiring.newTypeWiring(type)
                        .typeResolver(environment ->
                                environment.getSchema().getObjectType(typeName(environment.getObject())))));
    }

    private static String typeName(Object node) {
        if (node instanceof Issue issue) {
            return issue.isPullRequest() ? "PullRequest" : "Issue";
        }
        if (node instanceof IssueField field) {
            return IssueFieldTypes.typeName(field);
        }
        if (node instanceof IssueFieldValue value) {
            return IssueFieldTypes.typeName(value);
        }
        return ProjectTypes.typeName(node)
                .orElseGet(() -> node instanceof Account account
                        ? account.type()
                        : node.getClass().getSimpleName());
    }

    private static TypeWiring<Connection<?>> connection(String type) {
        return connection(type, (it, arguments) -> it.nodes());
    }

    private static TypeWiring<Connection<?>> connection(
            String type, BiFunction<Connection<?>, FieldArguments, Object> nodes) {
        return new TypeWiring<Connection<?>>(type + "Connection")
                .add("nodes", nodes)
                .add("edges", Connection::edges)
                .add("totalCount", Connection::totalCount)
                .add("pageInfo", it -> it);
    }

    private static TypeWiring<Connection.Edge> edge(String type) {
        return new TypeWiring<Connection.Edge>(type + "Edge")
                .add("cursor", Connection.Edge::cursor)
                .add("node", Connection.Edge::node);
    }

    private static TypeWiring<Connection<?>> pageInfo() {
        return new TypeWiring<Connection<?>>("PageInfo")
                .add("hasNextPage", Connection::hasNextPage)
                .add("hasPreviousPage", Connection::hasPreviousPage)
                .add("startCursor", Connection::startCursor)
                .add("endCursor", Connection::endCursor);
    }

    private static TypeWiring<Account> account(String type) {
        return new TypeWiring<Account>(type)
                .add("databaseId", Account::id)
                .add("id", Entity::nodeId)
                .add("login", Account::login)
                .add(
                        "url",
                        (it, arguments) -> arguments.context().urls().html() + "/" + ResourceUrls.encode(it.login()));
    }

    private static TypeWiring<IssueType> issueType() {
        return new TypeWiring<IssueType>("IssueType")
                .add("id", Entity::nodeId)
                .add("name", IssueType::name)
                .add("isEnabled", it -> true);
    }

    private static TypeWiring<Issue> subIssuesSummary() {
        return new TypeWiring<Issue>("SubIssuesSummary")
                .add("total", it -> it.subIssues().size())
                .add("completed", Issue::completedSubIssues)
                .add("percentCompleted", Issue::completedPercent);
    }

    private static TypeWiring<Issue> dependenciesSummary() {
        return new TypeWiring<Issue>("IssueDependenciesSummary")
                .add("blockedBy", Issue::openBlockedBy)
                .add("blocking", Issue::openBlocking)
                .add("totalBlockedBy", it -> it.blockedBy().size())
                .add("totalBlocking", it -> it.blocking().size());
    }

    private static TypeWiring<RateLimiter> rateLimit() {
        return new TypeWiring<RateLimiter>("RateLimit")
                .add("cost", it -> 1)
                .add("limit", RateLimiter::limit)
                .add("nodeCount", it -> 1)
                .add("remaining", RateLimiter::remaining)
                .add("resetAt", RateLimiter::reset)
                .add("used", RateLimiter::used);
    }
}
