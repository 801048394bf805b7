package ai.coditect.milepost.sandbox;

import java.util.List;
import java.util.Locale;

/** How GraphQL reads an issue. */
final class GraphQlIssue {
    private GraphQlIssue() {}

    static Fields<Issue> fields() {
        return relations(new Fields<Issue>("Issue"))
                .add("author", it -> Person.user(it.author))
                .add("body", it -> it.body.orElse(""))
                .add("closed", it -> !it.open())
                .add("closedAt", it -> it.closedAt)
                .add("createdAt", it -> it.createdAt)
                .add("databaseId", it -> it.id)
                .add("fullDatabaseId", it -> it.id)
                .add("id", it -> NodeId.of(it))
                .add("issueType", it -> it.type.map(GraphQlReads.Type::new))
                .add("milestone", it -> it.milestone)
                .add("number", it -> it.number)
                .add("repository", it -> it.repository)
                .add("state", it -> it.open() ? "OPEN" : "CLOSED")
                .add("stateReason", it -> it.stateReason.map(reason -> reason.toUpperCase(Locale.ROOT)))
                .add("title", it -> it.title)
                .add("updatedAt", it -> it.updatedAt)
                .add("url", (it, arguments) -> arguments.session().urls().html(it))
                .add("labels", (it, arguments) -> GraphQlReads.labels(it.labels, arguments))
                .add(
                        "assignees",
                        (it, arguments) -> Connection.of(
                                it.assignees.stream().map(Person::user).toList(), arguments));
    }

    private static Fields<Issue> relations(Fields<Issue> fields) {
        return fields.add("parent", it -> it.parent)
                .add("subIssues", (it, arguments) -> Connection.of(List.copyOf(it.subIssues), arguments))
                .add("subIssuesSummary", it -> it)
                .add("blockedBy", (it, arguments) -> Connection.of(List.copyOf(it.blockedBy), arguments))
                .add("blocking", (it, arguments) -> Connection.of(List.copyOf(it.blocking), arguments))
                .add("issueDependenciesSummary", it -> it);
    }
}
