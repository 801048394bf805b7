package ai.coditect.milepost.sandbox;

import graphql.schema.idl.RuntimeWiring;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How GraphQL reads repositories, labels, milestones and issues. */
final class GraphQlReads {
    private GraphQlReads() {}

    static void addTo(RuntimeWiring.Builder wiring) {
        wiring.type(query().wiring())
                .type(repository().wiring())
                .type(label().wiring())
                .type(milestone().wiring())
                .type(GraphQlIssue.fields().wiring());
        GraphQlSmallTypes.addTo(wiring);
    }

    private static Fields<Object> query() {
        return new Fields<>("Query")
                .root("viewer", arguments -> Person.user(arguments.session().login()))
                .root("rateLimit", Arguments::traffic)
                .root("node", arguments -> new Lookup(arguments.session()).node(arguments.requiredText("id")))
                .root("repository", GraphQlReads::repository);
    }

    private static Repository repository(Arguments arguments) {
        String owner = arguments.requiredText("owner");
        String name = arguments.requiredText("name");
        return arguments
                .session()
                .findRepository(owner, name)
                .orElseThrow(() -> Refusal.of(
                        404, "Could not resolve to a Repository with the name '%s/%s'.".formatted(owner, name)));
    }

    private static Fields<Repository> repository() {
        return new Fields<Repository>("Repository")
                .add("createdAt", it -> it.createdAt)
                .add("databaseId", it -> it.id)
                .add("id", it -> new NodeId(NodeId.REPOSITORY, it.id).text())
                .add("name", it -> it.name)
                .add("nameWithOwner", Repository::fullName)
                .add("owner", (it, arguments) -> owner(it, arguments.session().settings()))
                .add("url", (it, arguments) -> arguments.session().urls().html(it))
                .add(
                        "hasIssuesEnabled",
                        (it, arguments) -> arguments.session().settings().issuesEnabled())
                .add(
                        "isArchived",
                        (it, arguments) -> arguments.session().settings().archived())
                .add(
                        "isPrivate",
                        (it, arguments) -> arguments.session().settings().isPrivate())
                .add(
                        "viewerPermission",
                        (it, arguments) -> arguments.session().permission().name())
                .add("label", (it, arguments) -> it.label(arguments.requiredText("name")))
                .add("labels", (it, arguments) -> labels(arguments.session().listed(it.labels()), arguments))
                .add(
                        "milestone",
                        (it, arguments) ->
                                milestone(it, arguments.number("number").orElse(0)))
                .add("milestones", GraphQlReads::milestones)
                .add(
                        "issue",
                        (it, arguments) -> issue(it, arguments.number("number").orElse(0)))
                .add("issues", (it, arguments) -> issues(List.copyOf(it.issues()), arguments))
                .add(
                        "issueTypes",
                        (it, arguments) -> Connection.of(
                                arguments.session().settings().issueTypes().stream()
                                        .map(Type::new)
                                        .toList(),
                                arguments));
    }

    private static Fields<Label> label() {
        return new Fields<Label>("Label")
                .add("color", it -> it.color)
                .add("createdAt", it -> it.createdAt)
                .add("description", it -> it.description)
                .add("id", it -> new NodeId(NodeId.LABEL, it.id).text())
                .add("isDefault", it -> false)
                .add("name", it -> it.name)
                .add("repository", it -> it.repository)
                .add("url", (it, arguments) -> arguments.session().urls().html(it));
    }

    private static Fields<Milestone> milestone() {
        return new Fields<Milestone>("Milestone")
                .add("closed", it -> !it.open())
                .add("closedAt", it -> it.closedAt)
                .add("createdAt", it -> it.createdAt)
                .add("description", it -> it.description)
                .add("dueOn", it -> it.dueOn)
                .add("id", it -> new NodeId(NodeId.MILESTONE, it.id).text())
                .add("issues", (it, arguments) -> issues(Views.issuesOf(it), arguments))
                .add("number", it -> it.number)
                .add("repository", it -> it.repository)
                .add("state", it -> it.open() ? "OPEN" : "CLOSED")
                .add("title", it -> it.title)
                .add("updatedAt", it -> it.updatedAt)
                .add("url", (it, arguments) -> arguments.session().urls().html(it));
    }

    private static Person owner(Repository repository, SandboxSettings settings) {
        return new Person(repository.owner, settings.has(SandboxFeature.ISSUE_TYPES) ? "Organization" : "User");
    }

    private static Issue issue(Repository repository, int number) {
        return repository
                .issue(number)
                .filter(issue -> !issue.pullRequest)
                .orElseThrow(() ->
                        Refusal.of(404, "Could not resolve to an Issue with the number of %d.".formatted(number)));
    }

    private static Optional<Milestone> milestone(Repository repository, int number) {
        return repository.milestone(number);
    }

    static Connection<Label> labels(List<Label> labels, Arguments arguments) {
        String query = arguments.text("query").orElse("").toLowerCase(Locale.ROOT);
        List<Label> found = labels.stream()
                .filter(label -> label.name.toLowerCase(Locale.ROOT).contains(query))
                .sorted(order(
                        arguments, Map.of("NAME", Comparator.comparing(label -> label.name.toLowerCase(Locale.ROOT)))))
                .toList();
        return Connection.of(found, arguments);
    }

    private static Connection<Milestone> milestones(Repository repository, Arguments arguments) {
        String query = arguments.text("query").orElse("").toLowerCase(Locale.ROOT);
        Optional<List<String>> states = arguments.texts("states");
        List<Milestone> found = arguments.session().listed(repository.milestones()).stream()
                .filter(one -> one.title.toLowerCase(Locale.ROOT).contains(query))
                .filter(one -> states.map(wanted -> wanted.contains(one.open() ? "OPEN" : "CLOSED"))
                        .orElse(true))
                .sorted(order(
                        arguments,
                        Map.of(
                                "DUE_DATE",
                                Comparator.comparing(
                                        one -> one.dueOn.map(Object::toString).orElse("~")),
                                "NUMBER",
                                Comparator.comparingInt(one -> one.number),
                                "UPDATED_AT",
                                Comparator.comparing(one -> one.updatedAt))))
                .toList();
        return Connection.of(found, arguments);
    }

    private static Connection<Issue> issues(List<Issue> issues, Arguments arguments) {
        Optional<List<String>> states = arguments.texts("states");
        Optional<List<String>> labels = arguments.texts("labels");
        List<Issue> found = arguments.session().listed(issues).stream()
                .filter(one -> !one.pullRequest)
                .filter(one -> states.map(wanted -> wanted.contains(one.open() ? "OPEN" : "CLOSED"))
                        .orElse(true))
                .filter(one -> labels.map(names -> names.stream()
                                .anyMatch(name ->
                                        one.labels.stream().anyMatch(label -> label.name.equalsIgnoreCase(name))))
                        .orElse(true))
                .sorted(order(
                        arguments,
                        Map.of(
                                "UPDATED_AT", Comparator.comparing(one -> one.updatedAt),
                                "COMMENTS", Comparator.comparingInt(one -> one.comments.size()))))
                .toList();
        return Connection.of(found, arguments);
    }

    private static <T extends Stored> Comparator<T> order(Arguments arguments, Map<String, Comparator<T>> special) {
        Map<String, Object> order = arguments.object("orderBy");
        Comparator<T> created = Comparator.comparing(Stored::createdAt);
        Comparator<T> ascending = Optional.ofNullable(special.get(String.valueOf(order.get("field"))))
                .orElse(created)
                .thenComparingLong(Stored::id);
        return "DESC".equals(order.get("direction")) ? ascending.reversed() : ascending;
    }

    /** An issue type of the organisation. */
    record Type(String name) implements Identified {
        @Override
        public long id() {
            return UserView.id(name);
        }
    }

    static Function<Type, Object> typeId() {
        return type -> new NodeId(NodeId.TYPE, type.id()).text();
    }
}
