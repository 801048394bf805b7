package ai.coditect.milepost.sandbox.graphql;

import ai.coditect.milepost.sandbox.http.RateLimiter;
import ai.coditect.milepost.sandbox.state.Account;
import ai.coditect.milepost.sandbox.state.Issue;
import ai.coditect.milepost.sandbox.state.IssueType;
import ai.coditect.milepost.sandbox.state.ResourceUrls;
import ai.coditect.milepost.sandbox.state.entity.Entity;
import ai.coditect.milepost.sandbox.state.field.IssueField;
import ai.coditect.milepost.sandbox.state.field.IssueFieldValue;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.TypeResolver;
import java.util.List;
import java.util.stream.Stream;

/** The GraphQL types around the main ones: connections, accounts, issue types, summaries and the rate limit. */
final class SupportingTypes {
    private SupportingTypes() {}

    static void addTo(GraphQLCodeRegistry.Builder code) {
        List.of("Issue", "Label", "Milestone", "User", "IssueType", "IssueFields", "IssueFieldValue")
                .forEach(type -> {
                    connection(type).addTo(code);
                    edge(type).addTo(code);
                });
        List.of("ProjectV2FieldConfiguration", "ProjectV2ItemFieldValue", "Repository")
                .forEach(type -> connection(type).addTo(code));
        List.of("ProjectV2", "ProjectV2Item")
                .forEach(type ->
                        connection(type).add("nodes", ProjectAccess::nodes).addTo(code));
        Stream.of(
                        pageInfo(),
                        account("User"),
                        account("Bot"),
                        account("Organization"),
                        issueType(),
                        subIssuesSummary(),
                        dependenciesSummary(),
                        rateLimit())
                .forEach(type -> type.addTo(code));
        addAbstract(List.of("Node", "Actor", "RepositoryOwner", "IssueOrPullRequest"), code);
    }

    /** Interfaces and unions, whose types are told by the objects. */
    static void addAbstract(List<String> types, GraphQLCodeRegistry.Builder code) {
        TypeResolver resolver = environment -> environment.getSchema().getObjectType(typeName(environment.getObject()));
        types.forEach(type -> code.typeResolver(type, resolver));
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
        if (node instanceof Account account) {
            return account.type();
        }
        return ProjectTypes.typeName(node).orElseGet(() -> node.getClass().getSimpleName());
    }

    private static TypeWiring<Connection<?>> connection(String type) {
        return new TypeWiring<Connection<?>>(type + "Connection")
                .add("nodes", Connection::nodes)
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
