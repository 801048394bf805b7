package ai.coditect.milepost.sandbox.graphql;

import ai.coditect.milepost.sandbox.http.RateLimiter;
import ai.coditect.milepost.sandbox.http.Refusal;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import ai.coditect.milepost.sandbox.state.Account;
import ai.coditect.milepost.sandbox.state.ClosableEntity;
import ai.coditect.milepost.sandbox.state.Issue;
import ai.coditect.milepost.sandbox.state.IssueType;
import ai.coditect.milepost.sandbox.state.Label;
import ai.coditect.milepost.sandbox.state.Milestone;
import ai.coditect.milepost.sandbox.state.Repository;
import ai.coditect.milepost.sandbox.state.entity.StoredEntity;
import graphql.schema.GraphQLCodeRegistry;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The GraphQL types Query, Repository, Label, Milestone, Issue and PullRequest. */
final class QueryTypes {
    private QueryTypes() {}

    static void addTo(GraphQLCodeRegistry.Builder code) {
        Stream.of(query(), repository(), label(), milestone(), issue(), pullRequest())
                .forEach(type -> type.addTo(code));
        SupportingTypes.addTo(code);
    }

    private static TypeWiring<Object> query() {
        return new TypeWiring<>("Query")
                .root("viewer", arguments -> Account.user(arguments.context().login()))
                .root("rateLimit", arguments -> Optional.of(arguments.limiter()).filter(RateLimiter::hasBudget))
                .root("node", arguments -> new NodeLookup(arguments.context()).node(arguments.requiredText("id")))
                .root("repository", QueryTypes::repository);
    }

    private static Repository repository(FieldArguments arguments) {
        String owner = arguments.requiredText("owner");
        String name = arguments.requiredText("name");
        return arguments
                .context()
                .findRepository(owner, name)
                .orElseThrow(() -> Refusal.of(
                        404, "Could not resolve to a Repository with the name '%s/%s'.".formatted(owner, name)));
    }

    private static TypeWiring<Repository> repository() {
        return new TypeWiring<Repository>("Repository")
                .add("assignableUsers", QueryTypes::assignableUsers)
                .add("createdAt", Repository::createdAt)
                .add("databaseId", Repository::id)
                .add("id", Repository::nodeId)
                .add("name", Repository::name)
                .add("nameWithOwner", Repository::fullName)
                .add("owner", (it, arguments) -> arguments.context().owner(it))
                .add("url", (it, arguments) -> arguments.context().urls().html(it))
                .add(
                        "hasIssuesEnabled",
                        (it, arguments) -> arguments.context().settings().issuesEnabled())
                .add(
                        "isArchived",
                        (it, arguments) -> arguments.context().settings().archived())
                .add(
                        "isPrivate",
                        (it, arguments) -> arguments.context().settings().isPrivate())
                .add(
                        "viewerPermission",
                        (it, arguments) -> arguments.context().permission().name())
                .add("label", (it, arguments) -> it.label(arguments.requiredText("name")))
                .add("labels", (it, arguments) -> labels(arguments.context().listed(it.labels()), arguments))
                .add(
                        "milestone",
                        (it, arguments) ->
                                it.milestone(arguments.number("number").orElse(0)))
                .add("milestones", QueryTypes::milestones)
                .add(
                        "issue",
                        (it, arguments) -> issue(it, arguments.number("number").orElse(0)))
                .add(
                        "issueOrPullRequest",
                        (it, arguments) -> issueOrPullRequest(
                                it, arguments.number("number").orElse(0)))
                .add("issues", (it, arguments) -> issues(List.copyOf(it.issues()), arguments))
                .add(
                        "issueTypes",
                        (it, arguments) -> Optional.of(arguments.context().settings())
                                .filter(SandboxSettings::hasIssueTypes)
                                .map(settings -> Connection.of(
                                        settings.issueTypes().stream()
                                                .map(IssueType::new)
                                                .toList(),
                                        arguments)));
    }

    /** Where anybody can be assigned, nobody is listed. */
    private static Connection<Account> assignableUsers(Repository repository, FieldArguments arguments) {
        String query = arguments.text("query").orElse("").toLowerCase(Locale.ROOT);
        List<Account> found = arguments.context().settings().assignable().stream()
                .flatMap(Set::stream)
                .filter(login -> login.toLowerCase(Locale.ROOT).contains(query))
                .sorted()
                .map(Account::user)
                .toList();
        return Connection.of(found, arguments);
    }

    private static TypeWiring<Label> label() {
        return new TypeWiring<Label>("Label")
                .add("color", Label::color)
                .add("createdAt", Label::createdAt)
                .add("description", Label::description)
                .add("id", Label::nodeId)
                .add("isDefault", it -> false)
                .add("name", Label::name)
                .add("repository", Label::repository)
                .add("url", (it, arguments) -> arguments.context().urls().html(it));
    }

    private static TypeWiring<Milestone> milestone() {
        return closable(new TypeWiring<Milestone>("Milestone"))
                .add("description", Milestone::description)
                .add("dueOn", Milestone::dueOn)
                .add("issues", (it, arguments) -> issues(it.issues(), arguments))
                .add("url", (it, arguments) -> arguments.context().urls().html(it));
    }

    private static TypeWiring<Issue> issue() {
        return closable(new TypeWiring<Issue>("Issue"))
                .add("author", (it, arguments) -> arguments.context().account(it.author()))
                .add("authorAssociation", (it, arguments) -> arguments.context().association(it.author()))
                .add(
                        "viewerDidAuthor",
                        (it, arguments) ->
                                it.author().equalsIgnoreCase(arguments.context().login()))
                .add("body", it -> it.body().orElse(""))
                .add("databaseId", Issue::id)
                .add("fullDatabaseId", Issue::id)
                .add("issueType", it -> it.type().map(IssueType::new))
                .add("milestone", Issue::milestone)
                .add("stateReason", QueryTypes::stateReason)
                .add("url", (it, arguments) -> arguments.context().urls().html(it))
                .add("labels", (it, arguments) -> labels(it.labels(), arguments))
                .add(
                        "assignees",
                        (it, arguments) -> Connection.of(
                                it.assignees().stream().map(Account::user).toList(), arguments))
                .add("parent", Issue::parent)
                .add("subIssues", (it, arguments) -> Connection.of(List.copyOf(it.subIssues()), arguments))
                .add("subIssuesSummary", it -> it)
                .add("blockedBy", (it, arguments) -> Connection.of(List.copyOf(it.blockedBy()), arguments))
                .add("blocking", (it, arguments) -> Connection.of(List.copyOf(it.blocking()), arguments))
                .add("issueDependenciesSummary", it -> it);
    }

    private static TypeWiring<Issue> pullRequest() {
        return new TypeWiring<Issue>("PullRequest")
                .add("id", Issue::nodeId)
                .add("number", Issue::number)
                .add("title", Issue::title)
                .add("url", (it, arguments) -> arguments.context().urls().html(it));
    }

    /** A duplicate is called "not planned" unless the query asks for duplicates. */
    private static Optional<String> stateReason(Issue issue, FieldArguments arguments) {
        return issue.stateReason()
                .map(reason ->
                        reason.equals("duplicate") && !arguments.flag("enableDuplicate") ? "not_planned" : reason)
                .map(reason -> reason.toUpperCase(Locale.ROOT));
    }

    private static <T extends ClosableEntity> TypeWiring<T> closable(TypeWiring<T> wiring) {
        return wiring.add("closed", it -> !it.open())
                .add("closedAt", ClosableEntity::closedAt)
                .add("createdAt", ClosableEntity::createdAt)
                .add("id", ClosableEntity::nodeId)
                .add("number", ClosableEntity::number)
                .add("repository", ClosableEntity::repository)
                .add("state", QueryTypes::state)
                .add("title", ClosableEntity::title)
                .add("updatedAt", ClosableEntity::updatedAt);
    }

    private static String state(ClosableEntity entity) {
        return entity.state().toUpperCase(Locale.ROOT);
    }

    private static Issue issue(Repository repository, int number) {
        return repository
                .issue(number)
                .filter(issue -> !issue.isPullRequest())
                .orElseThrow(() ->
                        Refusal.of(404, "Could not resolve to an Issue with the number of %d.".formatted(number)));
    }

    private static Issue issueOrPullRequest(Repository repository, int number) {
        return repository
                .issue(number)
                .orElseThrow(() -> Refusal.of(
                        404, "Could not resolve to an issue or pull request with the number of %d.".formatted(number)));
    }

    private static Connection<Label> labels(List<Label> labels, FieldArguments arguments) {
        String query = arguments.text("query").orElse("").toLowerCase(Locale.ROOT);
        List<Label> found = labels.stream()
                .filter(label -> label.name().toLowerCase(Locale.ROOT).contains(query))
                .sorted(order(
                        arguments,
                        Map.of(
                                "NAME",
                                Comparator.comparing(label -> label.name().toLowerCase(Locale.ROOT)))))
                .toList();
        return Connection.of(found, arguments);
    }

    private static Connection<Milestone> milestones(Repository repository, FieldArguments arguments) {
        String query = arguments.text("query").orElse("").toLowerCase(Locale.ROOT);
        Optional<List<String>> states = arguments.texts("states");
        List<Milestone> found = arguments.context().listed(repository.milestones()).stream()
                .filter(one -> one.title().toLowerCase(Locale.ROOT).contains(query))
                .filter(one -> states.map(wanted -> wanted.contains(state(one))).orElse(true))
                .sorted(order(
                        arguments,
                        Map.of(
                                "DUE_DATE",
                                Comparator.comparing(
                                        one -> one.dueOn().map(Object::toString).orElse("~")),
                                "NUMBER",
                                Comparator.comparingInt(one -> one.number()),
                                "UPDATED_AT",
                                Comparator.comparing(one -> one.updatedAt()))))
                .toList();
        return Connection.of(found, arguments);
    }

    private static Connection<Issue> issues(List<Issue> issues, FieldArguments arguments) {
        Optional<List<String>> states = arguments.texts("states");
        Optional<List<String>> labels = arguments.texts("labels");
        List<Issue> found = arguments.context().listed(issues).stream()
                .filter(one -> !one.isPullRequest())
                .filter(one -> states.map(wanted -> wanted.contains(state(one))).orElse(true))
                .filter(one -> labels.map(names -> names.stream()
                                .anyMatch(name -> one.labels().stream()
                                        .anyMatch(label -> label.name().equalsIgnoreCase(name))))
                        .orElse(true))
                .sorted(order(
                        arguments,
                        Map.of(
                                "UPDATED_AT", Comparator.comparing(one -> one.updatedAt()),
                                "COMMENTS",
                                        Comparator.comparingInt(
                                                one -> one.comments().size()))))
                .toList();
        return Connection.of(found, arguments);
    }

    private static <T extends StoredEntity> Comparator<T> order(
            FieldArguments arguments, Map<String, Comparator<T>> special) {
        Map<String, Object> order = arguments.object("orderBy");
        Comparator<T> created = Comparator.comparing(StoredEntity::createdAt);
        Comparator<T> ascending = Optional.ofNullable(special.get(String.valueOf(order.get("field"))))
                .orElse(created)
                .thenComparingLong(StoredEntity::id);
        return "DESC".equals(order.get("direction")) ? ascending.reversed() : ascending;
    }
}
