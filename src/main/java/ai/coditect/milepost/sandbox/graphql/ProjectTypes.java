package ai.coditect.milepost.sandbox.graphql;

import ai.coditect.milepost.sandbox.http.Refusal;
import ai.coditect.milepost.sandbox.settings.SandboxPermission;
import ai.coditect.milepost.sandbox.settings.SandboxProjectAccess;
import ai.coditect.milepost.sandbox.state.Account;
import ai.coditect.milepost.sandbox.state.Issue;
import ai.coditect.milepost.sandbox.state.Repository;
import ai.coditect.milepost.sandbox.state.RequestContext;
import ai.coditect.milepost.sandbox.state.entity.Entity;
import ai.coditect.milepost.sandbox.state.project.Project;
import ai.coditect.milepost.sandbox.state.project.ProjectField;
import ai.coditect.milepost.sandbox.state.project.ProjectItem;
import ai.coditect.milepost.sandbox.state.project.ProjectIteration;
import ai.coditect.milepost.sandbox.state.project.ProjectOption;
import graphql.schema.GraphQLCodeRegistry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The GraphQL types of projects, their fields and their items. */
final class ProjectTypes {
    private static final List<String> ABSTRACT = List.of(
            "ProjectV2Owner",
            "ProjectV2FieldConfiguration",
            "ProjectV2FieldCommon",
            "ProjectV2ItemContent",
            "ProjectV2ItemFieldValue",
            "ProjectV2ItemFieldValueCommon");

    private ProjectTypes() {}

    static void addTo(GraphQLCodeRegistry.Builder code) {
        SupportingTypes.addAbstract(ABSTRACT, code);
        Stream.of(
                        query(),
                        owner("Organization"),
                        owner("User"),
                        repository(),
                        issue(),
                        project(),
                        option(),
                        configuration(),
                        iteration(),
                        item())
                .forEach(type -> type.addTo(code));
        Stream.of("ProjectV2Field", "ProjectV2SingleSelectField", "ProjectV2IterationField")
                .forEach(type -> field(type).addTo(code));
        Stream.of("Number", "Text", "Date", "SingleSelect", "Iteration", "Repository")
                .forEach(kind -> value("ProjectV2ItemField" + kind + "Value").addTo(code));
    }

    /** The name of the type; empty for what is no part of a project. */
    static Optional<String> typeName(Object node) {
        if (node instanceof Project) {
            return Optional.of("ProjectV2");
        }
        if (node instanceof ProjectItem) {
            return Optional.of("ProjectV2Item");
        }
        if (node instanceof ProjectItemValue value) {
            return Optional.of(value.typeName());
        }
        return node instanceof ProjectField field
                ? Optional.of(
                        switch (field.type()) {
                            case SINGLE_SELECT -> "ProjectV2SingleSelectField";
                            case ITERATION -> "ProjectV2IterationField";
                            case TITLE,
                                    ASSIGNEES,
                                    LABELS,
                                    LINKED_PULL_REQUESTS,
                                    MILESTONE,
                                    REPOSITORY,
                                    REVIEWERS,
                                    PARENT_ISSUE,
                                    SUB_ISSUES_PROGRESS,
                                    TEXT,
                                    NUMBER,
                                    DATE -> "ProjectV2Field";
                        })
                : Optional.empty();
    }

    private static TypeWiring<Object> query() {
        return new TypeWiring<>("Query")
                .root("repositoryOwner", arguments -> arguments.context().findOwner(arguments.requiredText("login")))
                .root("nodes", ProjectTypes::nodes)
                .root("organization", arguments -> account(arguments, "Organization"))
                .root("user", arguments -> account(arguments, "User"));
    }

    private static List<Object> nodes(FieldArguments arguments) {
        NodeLookup lookup = new NodeLookup(arguments.context());
        return arguments.texts("ids").orElse(List.of()).stream()
                .map(lookup::node)
                .toList();
    }

    private static Account account(FieldArguments arguments, String type) {
        String login = arguments.requiredText("login");
        return arguments
                .context()
                .findOwner(login)
                .filter(account -> account.type().equals(type))
                .orElseThrow(() ->
                        Refusal.of(404, "Could not resolve to a %s with the login of '%s'.".formatted(type, login)));
    }

    private static TypeWiring<Account> owner(String type) {
        return new TypeWiring<Account>(type)
                .add("projectV2", (it, arguments) -> project(of(it, arguments.context()), arguments))
                .add("projectsV2", (it, arguments) -> projects(of(it, arguments.context()), arguments));
    }

    private static List<Project> of(Account owner, RequestContext context) {
        return context.state().projects().of(owner.login());
    }

    private static TypeWiring<Repository> repository() {
        return new TypeWiring<Repository>("Repository")
                .add("projectV2", (it, arguments) -> project(of(it, arguments.context()), arguments))
                .add("projectsV2", (it, arguments) -> projects(of(it, arguments.context()), arguments));
    }

    private static List<Project> of(Repository repository, RequestContext context) {
        return context.state().projects().all().stream()
                .filter(project -> project.repositories().contains(repository.id()))
                .toList();
    }

    private static Project project(List<Project> all, FieldArguments arguments) {
        requireReadable(arguments.context());
        int number = arguments.number("number").orElse(0);
        return all.stream()
                .filter(project -> project.number() == number)
                .findFirst()
                .orElseThrow(() ->
                        Refusal.of(404, "Could not resolve to a ProjectV2 with the number %d.".formatted(number)));
    }

    /** Refuses a sender for whom projects are null. */
    static void requireReadable(RequestContext context) {
        if (context.sender().projects() == SandboxProjectAccess.NOT_FOR_INTEGRATIONS) {
            throw Refusal.forbidden();
        }
    }

    /** Newest first, as GitHub lists them. */
    private static Connection<Project> projects(List<Project> all, FieldArguments arguments) {
        String query = arguments.text("query").orElse("").toLowerCase(Locale.ROOT);
        return Connection.of(
                arguments.context().listed(all).stream()
                        .filter(project ->
                                project.title().toLowerCase(Locale.ROOT).contains(query))
                        .sorted(Comparator.comparingInt(Project::number).reversed())
                        .toList(),
                arguments);
    }

    private static TypeWiring<Issue> issue() {
        return new TypeWiring<Issue>("Issue")
                .add(
                        "projectItems",
                        (it, arguments) -> Connection.of(
                                arguments.context().listed(items(it, arguments)).stream()
                                        .filter(item -> !item.isArchived() || arguments.flag("includeArchived"))
                                        .toList(),
                                arguments))
                .add(
                        "projectsV2",
                        (it, arguments) -> projects(
                                items(it, arguments).stream()
                                        .map(ProjectItem::project)
                                        .toList(),
                                arguments));
    }

    private static List<ProjectItem> items(Issue issue, FieldArguments arguments) {
        return arguments.context().state().projects().itemsOf(issue.id());
    }

    private static TypeWiring<Project> project() {
        return new TypeWiring<Project>("ProjectV2")
                .add("closed", it -> it.closedAt().isPresent())
                .add("closedAt", Project::closedAt)
                .add("createdAt", Project::createdAt)
                .add("creator", (it, arguments) -> arguments.context().account(it.creator()))
                .add("field", (it, arguments) -> it.field(arguments.requiredText("name")))
                .add("fields", (it, arguments) -> Connection.of(it.fields(), arguments))
                .add("fullDatabaseId", Project::id)
                .add("id", Project::nodeId)
                .add(
                        "items",
                        (it, arguments) -> Connection.of(arguments.context().listed(it.items()), arguments))
                .add("number", Project::number)
                .add("owner", (it, arguments) -> arguments.context().owner(it.owner()))
                .add("public", it -> false)
                .add("repositories", (it, arguments) -> Connection.of(repositories(it, arguments.context()), arguments))
                .add("title", Project::title)
                .add("updatedAt", Project::updatedAt)
                .add(
                        "url",
                        (it, arguments) -> arguments
                                .context()
                                .urls()
                                .html(it, arguments.context().owner(it.owner())))
                .add(
                        "viewerCanUpdate",
                        (it, arguments) -> arguments.context().sender().projects() == SandboxProjectAccess.WRITE);
    }

    private static List<Repository> repositories(Project project, RequestContext context) {
        return project.repositories().stream()
                .flatMap(id -> context.state().repository(id).stream())
                .toList();
    }

    private static TypeWiring<ProjectField> field(String type) {
        return new TypeWiring<ProjectField>(type)
                .add("configuration", it -> it)
                .add("createdAt", ProjectField::createdAt)
                .add("dataType", it -> it.type().name())
                .add("databaseId", ProjectField::id)
                .add("id", Entity::nodeId)
                .add("name", ProjectField::name)
                .add("options", ProjectTypes::options)
                .add("project", ProjectField::project);
    }

    private static List<ProjectOption> options(ProjectField field, FieldArguments arguments) {
        Optional<List<String>> names = arguments.texts("names");
        return field.options().stream()
                .filter(option ->
                        names.map(wanted -> wanted.contains(option.name())).orElse(true))
                .toList();
    }

    private static TypeWiring<ProjectOption> option() {
        return new TypeWiring<ProjectOption>("ProjectV2SingleSelectFieldOption")
                .add("color", ProjectOption::color)
                .add("description", ProjectOption::description)
                .add("id", ProjectOption::id)
                .add("name", ProjectOption::name);
    }

    private static TypeWiring<ProjectField> configuration() {
        return new TypeWiring<ProjectField>("ProjectV2IterationFieldConfiguration")
                .add(
                        "duration",
                        it -> it.iterations().stream()
                                .mapToInt(ProjectIteration::days)
                                .findFirst()
                                .orElse(0))
                .add("iterations", ProjectField::iterations);
    }

    private static TypeWiring<ProjectIteration> iteration() {
        return new TypeWiring<ProjectIteration>("ProjectV2IterationFieldIteration")
                .add("duration", ProjectIteration::days)
                .add("id", ProjectIteration::id)
                .add("startDate", ProjectIteration::start)
                .add("title", ProjectIteration::title);
    }

    private static TypeWiring<ProjectItem> item() {
        return new TypeWiring<ProjectItem>("ProjectV2Item")
                .add("content", (it, arguments) -> content(it, arguments.context()))
                .add("createdAt", ProjectItem::createdAt)
                .add(
                        "fieldValueByName",
                        (it, arguments) -> it.project()
                                .field(arguments.requiredText("name"))
                                .flatMap(field -> value(it, field, arguments.context())))
                .add("fieldValues", (it, arguments) -> Connection.of(values(it, arguments.context()), arguments))
                .add("fullDatabaseId", ProjectItem::id)
                .add("id", ProjectItem::nodeId)
                .add("isArchived", ProjectItem::isArchived)
                .add("project", ProjectItem::project)
                .add(
                        "type",
                        (it, arguments) -> content(it, arguments.context())
                                .map(issue -> issue.isPullRequest() ? "PULL_REQUEST" : "ISSUE")
                                .orElse("REDACTED"))
                .add("updatedAt", ProjectItem::updatedAt);
    }

    /** Empty for a sender who may not see the issue. */
    private static Optional<Issue> content(ProjectItem item, RequestContext context) {
        return context.state().issue(item.contentId()).filter(issue -> context.permission() != SandboxPermission.NONE);
    }

    private static List<ProjectItemValue> values(ProjectItem item, RequestContext context) {
        List<ProjectItemValue> values = new ArrayList<>();
        item.project().fields().forEach(field -> value(item, field, context).ifPresent(values::add));
        return values;
    }

    private static Optional<ProjectItemValue> value(ProjectItem item, ProjectField field, RequestContext context) {
        Optional<String> text = switch (field.type()) {
            case TITLE -> content(item, context).map(Issue::title);
            case REPOSITORY ->
                content(item, context).map(issue -> issue.repository().fullName());
            case TEXT, NUMBER, DATE, SINGLE_SELECT, ITERATION -> item.value(field);
            case ASSIGNEES, LABELS, LINKED_PULL_REQUESTS, MILESTONE, REVIEWERS, PARENT_ISSUE, SUB_ISSUES_PROGRESS ->
                Optional.empty();
        };
        return text.map(value -> new ProjectItemValue(item, field, value));
    }

    private static TypeWiring<ProjectItemValue> value(String type) {
        return new TypeWiring<ProjectItemValue>(type)
                .add("field", ProjectItemValue::field)
                .add("id", Entity::nodeId)
                .add("item", ProjectItemValue::item)
                .add("number", it -> new BigDecimal(it.text()))
                .add("text", ProjectItemValue::text)
                .add("date", ProjectItemValue::text)
                .add(
                        "repository",
                        (it, arguments) ->
                                content(it.item(), arguments.context()).map(Issue::repository))
                .add("color", it -> it.option().color())
                .add("description", it -> it.option().description())
                .add("name", it -> it.option().name())
                .add("optionId", it -> it.option().id())
                .add("duration", it -> it.iteration().days())
                .add("iterationId", it -> it.iteration().id())
                .add("startDate", it -> it.iteration().start())
                .add("title", it -> it.iteration().title());
    }
}
