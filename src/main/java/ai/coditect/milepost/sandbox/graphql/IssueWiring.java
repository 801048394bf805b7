package ai.coditect.milepost.sandbox.graphql;

import ai.coditect.milepost.sandbox.state.Account;
import ai.coditect.milepost.sandbox.state.Issue;
import ai.coditect.milepost.sandbox.state.IssueType;
import java.util.List;
import java.util.Locale;

/** How GraphQL reads an issue. */
final class IssueWiring {
    private IssueWiring() {}

    static TypeWiring<Issue> fields() {
        return relations(new TypeWiring<Issue>("Issue"))
                .add("author", it -> Account.user(it.author()))
                .add("body", it -> it.body().orElse(""))
                .add("closed", it -> !it.open())
                .add("closedAt", it -> it.closedAt())
                .add("createdAt", it -> it.createdAt())
                .add("databaseId", it -> it.id())
                .add("fullDatabaseId", it -> it.id())
                .add("id", it -> it.nodeId())
                .add("issueType", it -> it.type().map(IssueType::new))
                .add("milestone", it -> it.milestone())
                .add("number", it -> it.number())
                .add("repository", it -> it.repository())
                .add("state", it -> it.open() ? "OPEN" : "CLOSED")
                .add("stateReason", it -> it.stateReason().map(reason -> reason.toUpperCase(Locale.ROOT)))
                .add("title", it -> it.title())
                .add("updatedAt", it -> it.updatedAt())
                .add("url", (it, arguments) -> arguments.context().urls().html(it))
                .add("labels", (it, arguments) -> QueryTypes.labels(it.labels(), arguments))
                .add(
                        "assignees",
                        (it, arguments) -> Connection.of(
                                it.assignees().stream().map(Account::user).toList(), arguments));
    }

    private static TypeWiring<Issue> relations(TypeWiring<Issue> fields) {
        return fields.add("parent", it -> it.parent())
                .add("subIssues", (it, arguments) -> Connection.of(List.copyOf(it.subIssues()), arguments))
                .add("subIssuesSummary", it -> it)
                .add("blockedBy", (it, arguments) -> Connection.of(List.copyOf(it.blockedBy()), arguments))
                .add("blocking", (it, arguments) -> Connection.of(List.copyOf(it.blocking()), arguments))
                .add("issueDependenciesSummary", it -> it);
    }
}
