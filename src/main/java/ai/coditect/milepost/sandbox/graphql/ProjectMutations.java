package ai.coditect.milepost.sandbox.graphql;

import ai.coditect.milepost.sandbox.http.Refusal;
import ai.coditect.milepost.sandbox.state.ProjectItemRules;
import ai.coditect.milepost.sandbox.state.ProjectRules;
import ai.coditect.milepost.sandbox.state.Repository;
import ai.coditect.milepost.sandbox.state.project.Project;
import ai.coditect.milepost.sandbox.state.project.ProjectField;
import ai.coditect.milepost.sandbox.state.project.ProjectFieldType;
import ai.coditect.milepost.sandbox.state.project.ProjectItem;
import ai.coditect.milepost.sandbox.state.project.ProjectOption;
import graphql.schema.GraphQLCodeRegistry;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The GraphQL mutations of projects. */
final class ProjectMutations {
    /** What a value can be, and the type of the fields that take it. */
    private static final Map<String, ProjectFieldType> VALUES = Map.of(
            "date", ProjectFieldType.DATE,
            "iterationId", ProjectFieldType.ITERATION,
            "number", ProjectFieldType.NUMBER,
            "singleSelectOptionId", ProjectFieldType.SINGLE_SELECT,
            "text", ProjectFieldType.TEXT);

    private final MutationInput input;
    private final NodeLookup lookup;
    private final ProjectRules projects;
    private final ProjectItemRules items;

    private ProjectMutations(MutationInput input) {
        this.input = input;
        this.lookup = input.lookup();
        this.projects = new ProjectRules(input.context());
        this.items = new ProjectItemRules(input.context());
    }

    static void addTo(GraphQLCodeRegistry.Builder code) {
        new TypeWiring<>("Mutation")
                .root("createProjectV2", writing(ProjectMutations::create))
                .root("updateProjectV2", writing(ProjectMutations::update))
                .root("linkProjectV2ToRepository", writing(ProjectMutations::link))
                .root("createProjectV2Field", writing(ProjectMutations::createField))
                .root("updateProjectV2Field", writing(ProjectMutations::updateField))
                .root("addProjectV2ItemById", writing(ProjectMutations::add))
                .root("updateProjectV2ItemFieldValue", writing(ProjectMutations::set))
                .root("clearProjectV2ItemFieldValue", writing(ProjectMutations::clear))
                .root("archiveProjectV2Item", writing(ProjectMutations::archive))
                .root("deleteProjectV2Item", writing(ProjectMutations::delete))
                .addTo(code);
    }

    private static Function<FieldArguments, Object> writing(Function<ProjectMutations, Map<String, Object>> write) {
        return MutationInput.writing(input -> write.apply(new ProjectMutations(input)));
    }

    private Map<String, Object> create() {
        Optional<Repository> repository = input.text("repositoryId").map(lookup::repository);
        Project project = projects.create(lookup.owner(input.required("ownerId")), input.required("title"));
        repository.ifPresent(one -> projects.link(project, one));
        return Map.of("projectV2", project);
    }

    private Map<String, Object> update() {
        Project project = project();
        projects.update(project, input.text("title"), input.flag("closed"));
        return Map.of("projectV2", project);
    }

    private Map<String, Object> link() {
        Repository repository = lookup.repository(input.required("repositoryId"));
        projects.link(project(), repository);
        return Map.of("repository", repository);
    }

    private Map<String, Object> createField() {
        return Map.of(
                "projectV2Field",
                projects.createField(
                        project(),
                        input.required("name"),
                        ProjectFieldType.valueOf(input.required("dataType")),
                        options(input.list("singleSelectOptions"))));
    }

    private Map<String, Object> updateField() {
        ProjectField field = lookup.projectField(input.required("fieldId"));
        Optional<List<ProjectOption>> options = input.has("singleSelectOptions")
                ? Optional.of(options(input.list("singleSelectOptions")))
                : Optional.empty();
        projects.updateField(field, input.text("name"), options);
        return Map.of("projectV2Field", field);
    }

    private Map<String, Object> add() {
        return Map.of("item", items.add(project(), lookup.issue(input.required("contentId"))));
    }

    private Map<String, Object> set() {
        Map<?, ?> value = input.object("value");
        List<String> given =
                VALUES.keySet().stream().filter(name -> value.get(name) != null).toList();
        if (given.size() != 1) {
            throw Refusal.of(422, "Exactly one value must be given.");
        }
        String name = given.get(0);
        ProjectFieldType type = Optional.ofNullable(VALUES.get(name)).orElseThrow();
        Object sent = Optional.<Object>ofNullable(value.get(name)).orElseThrow();
        ProjectItem item = item();
        items.set(item, field(), type, text(sent));
        return Map.of("projectV2Item", item);
    }

    private Map<String, Object> clear() {
        ProjectItem item = item();
        items.clear(item, field());
        return Map.of("projectV2Item", item);
    }

    private Map<String, Object> archive() {
        ProjectItem item = item();
        items.archive(item);
        return Map.of("item", item);
    }

    private Map<String, Object> delete() {
        ProjectItem item = item();
        items.delete(item);
        return Map.of("deletedItemId", item.nodeId());
    }

    private Project project() {
        return lookup.project(input.required("projectId"));
    }

    /** An item of the project that is named beside it. */
    private ProjectItem item() {
        ProjectItem item = lookup.projectItem(input.required("itemId"));
        if (!item.project().equals(project())) {
            throw NodeLookup.unresolved(input.required("itemId"));
        }
        return item;
    }

    private ProjectField field() {
        return lookup.projectField(input.required("fieldId"));
    }

    private static String text(Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }

    /** Those without an id, as new ones have, have an empty one. */
    private static List<ProjectOption> options(Collection<?> given) {
        return given.stream()
                .map(one -> (Map<?, ?>) one)
                .map(one -> new ProjectOption(
                        Optional.ofNullable(one.get("id")).map(Object::toString).orElse(""),
                        String.valueOf(one.get("name")),
                        String.valueOf(one.get("color")),
                        String.valueOf(one.get("description"))))
                .toList();
    }
}
