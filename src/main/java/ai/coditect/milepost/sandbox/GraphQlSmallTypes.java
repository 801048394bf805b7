package ai.coditect.milepost.sandbox;

import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;

/** How GraphQL reads pages, people, summaries and the rate limit. */
final class GraphQlSmallTypes {
    private GraphQlSmallTypes() {}

    static void addTo(RuntimeWiring.Builder wiring) {
        List.of("Issue", "Label", "Milestone", "User", "IssueType")
                .forEach(type ->
                        wiring.type(connection(type).wiring()).type(edge(type).wiring()));
        wiring.type(pageInfo().wiring())
                .type(person("User").wiring())
                .type(person("Organization").wiring())
                .type(issueType().wiring())
                .type(subIssuesSummary().wiring())
                .type(dependenciesSummary().wiring())
                .type(rateLimit().wiring());
        List.of("Node", "Actor", "RepositoryOwner")
                .forEach(type -> wiring.type(TypeRuntimeWiring.newTypeWiring(type)
                        .typeResolver(environment ->
                                environment.getSchema().getObjectType(typeName(environment.getObject())))));
    }

    private static String typeName(Object node) {
        return node instanceof Person person ? person.type() : node.getClass().getSimpleName();
    }

    private static Fields<Connection<?>> connection(String type) {
        return new Fields<Connection<?>>(type + "Connection")
                .add("nodes", Connection::nodes)
                .add("edges", Connection::edges)
                .add("totalCount", Connection::totalCount)
                .add("pageInfo", it -> it);
    }

    private static Fields<Connection.Edge> edge(String type) {
        return new Fields<Connection.Edge>(type + "Edge")
                .add("cursor", Connection.Edge::cursor)
                .add("node", Connection.Edge::node);
    }

    private static Fields<Connection<?>> pageInfo() {
        return new Fields<Connection<?>>("PageInfo")
                .add("hasNextPage", Connection::hasNextPage)
                .add("hasPreviousPage", Connection::hasPreviousPage)
                .add("startCursor", Connection::startCursor)
                .add("endCursor", Connection::endCursor);
    }

    private static Fields<Person> person(String type) {
        return new Fields<Person>(type)
                .add("databaseId", Person::id)
                .add("id", it -> new NodeId(NodeId.USER, it.id()).text())
                .add("login", Person::login)
                .add("url", (it, arguments) -> arguments.session().urls().html() + "/" + Urls.encode(it.login()));
    }

    private static Fields<GraphQlReads.Type> issueType() {
        return new Fields<GraphQlReads.Type>("IssueType")
                .add("id", GraphQlReads.typeId())
                .add("name", GraphQlReads.Type::name)
                .add("isEnabled", it -> true);
    }

    private static Fields<Issue> subIssuesSummary() {
        return new Fields<Issue>("SubIssuesSummary")
                .add("total", it -> it.subIssues.size())
                .add("completed", GraphQlSmallTypes::completed)
                .add("percentCompleted", it -> it.subIssues.isEmpty() ? 0 : completed(it) * 100 / it.subIssues.size());
    }

    private static long completed(Issue issue) {
        return issue.subIssues.stream().filter(child -> !child.open()).count();
    }

    private static Fields<Issue> dependenciesSummary() {
        return new Fields<Issue>("IssueDependenciesSummary")
                .add(
                        "blockedBy",
                        it -> it.blockedBy.stream().filter(Issue::open).count())
                .add("blocking", it -> it.blocking.stream().filter(Issue::open).count())
                .add("totalBlockedBy", it -> it.blockedBy.size())
                .add("totalBlocking", it -> it.blocking.size());
    }

    private static Fields<Traffic> rateLimit() {
        return new Fields<Traffic>("RateLimit")
                .add("cost", it -> 1)
                .add("limit", Traffic::limit)
                .add("nodeCount", it -> 1)
                .add("remaining", it -> it.limit() - it.used())
                .add("resetAt", Traffic::reset)
                .add("used", Traffic::used);
    }
}
