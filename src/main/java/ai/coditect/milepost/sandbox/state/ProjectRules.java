package ai.coditect.milepost.sandbox.state;

import ai.coditect.milepost.sandbox.http.Refusal;
import ai.coditect.milepost.sandbox.settings.SandboxProjectAccess;
import ai.coditect.milepost.sandbox.state.project.Project;
import ai.coditect.milepost.sandbox.state.project.ProjectField;
import ai.coditect.milepost.sandbox.state.project.ProjectFieldType;
import ai.coditect.milepost.sandbox.state.project.ProjectIteration;
import ai.coditect.milepost.sandbox.state.project.ProjectOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Creates and changes projects and their fields by GitHub's rules. */
public final class ProjectRules {
    private static final int MAX_FIELDS = 50;
    private static final int MAX_OPTIONS = 50;
    /** A new project has 13 fields; three of them have no name in what GitHub's users report, and only count. */
    private static final int UNNAMED_FIELDS = 3;

    private static final Set<String> RESERVED = Set.of("repo", "type");
    private static final int ITERATIONS = 3;
    private static final int ITERATION_DAYS = 14;
    /** These ids are the same in many projects of GitHub's. */
    private static final List<ProjectOption> STATUSES = List.of(
            new ProjectOption("f75ad846", "Todo", "GREEN", "This item hasn't been started"),
            new ProjectOption("47fc9ee4", "In Progress", "YELLOW", "This is actively being worked on"),
            new ProjectOption("98236657", "Done", "PURPLE", "This has been completed"));

    private final RequestContext context;

    public ProjectRules(RequestContext context) {
        this.context = context;
    }

    /** Refuses any sender that may not write to projects. */
    void requireWrite() {
        if (context.sender().projects() != SandboxProjectAccess.WRITE) {
            throw Refusal.forbidden();
        }
    }

    /** Creates a project with the fields that every project has. Another one of the same title is no obstacle. */
    public Project create(Account owner, String title) {
        requireWrite();
        requireTitle(title);
        Project project = context.state()
                .projects()
                .create(context.state().nextId(), context.now(), owner.login(), context.login(), title);
        add(project, "Title", ProjectFieldType.TITLE);
        add(project, "Assignees", ProjectFieldType.ASSIGNEES);
        add(project, Project.STATUS, ProjectFieldType.SINGLE_SELECT).setOptions(STATUSES);
        add(project, "Labels", ProjectFieldType.LABELS);
        add(project, "Linked pull requests", ProjectFieldType.LINKED_PULL_REQUESTS);
        add(project, "Milestone", ProjectFieldType.MILESTONE);
        add(project, "Repository", ProjectFieldType.REPOSITORY);
        add(project, "Reviewers", ProjectFieldType.REVIEWERS);
        add(project, "Parent issue", ProjectFieldType.PARENT_ISSUE);
        add(project, "Sub-issues progress", ProjectFieldType.SUB_ISSUES_PROGRESS);
        return project;
    }

    /** Changes what is given. */
    public void update(Project project, Optional<String> title, Optional<Boolean> closed) {
        requireWrite();
        title.ifPresent(ProjectRules::requireTitle);
        title.ifPresent(project::setTitle);
        closed.ifPresent(value -> project.setClosedAt(Optional.of(context.now()).filter(now -> value)));
        project.touch(context.now());
    }

    public void link(Project project, Repository repository) {
        requireWrite();
        project.link(repository.id());
    }

    /**
     * Creates a field.
     *
     * @param options of a single select, which needs some; any other type takes none. Their ids do not count
     */
    public ProjectField createField(Project project, String name, ProjectFieldType type, List<ProjectOption> options) {
        requireWrite();
        requireFieldName(project, name);
        boolean isSelect = type == ProjectFieldType.SINGLE_SELECT;
        require(isSelect != options.isEmpty(), "Single select options are for single select fields, which need some");
        requireOptions(options);
        require(project.fields().size() + UNNAMED_FIELDS < MAX_FIELDS, "Project cannot have more than 50 fields");
        ProjectField field = add(project, name, type);
        field.setOptions(options.stream().map(this::withNewId).toList());
        if (type == ProjectFieldType.ITERATION) {
            field.setIterations(iterations());
        }
        return field;
    }

    /**
     * Changes what is given.
     *
     * @param options the whole new set; one whose id is empty is new, and one that is left out is gone with its values
     */
    public void updateField(ProjectField field, Optional<String> name, Optional<List<ProjectOption>> options) {
        requireWrite();
        require(
                field.type().isOwn(),
                "The field of type %s is currently not supported."
                        .formatted(field.type().word()));
        name.filter(other -> !other.equalsIgnoreCase(field.name()))
                .ifPresent(other -> requireFieldName(field.project(), other));
        options.ifPresent(others -> {
            require(field.type() == ProjectFieldType.SINGLE_SELECT && !others.isEmpty(), "Options can't be blank");
            requireOptions(others);
            others.stream()
                    .filter(option -> !option.id().isEmpty())
                    .forEach(option -> require(
                            field.option(option.id()).isPresent(),
                            "The single select option Id does not belong to the field"));
        });
        name.ifPresent(field::rename);
        options.ifPresent(others -> field.setOptions(others.stream()
                .map(option -> option.id().isEmpty() ? withNewId(option) : option)
                .toList()));
        field.project().touch(context.now());
    }

    private ProjectField add(Project project, String name, ProjectFieldType type) {
        return project.addField(context.state().nextId(), context.now(), name, type);
    }

    private ProjectOption withNewId(ProjectOption option) {
        return new ProjectOption(newId(), option.name(), option.color(), option.description());
    }

    /** Eight hexadecimal digits, as the ids of options and iterations are. */
    private String newId() {
        return "%08x".formatted((int) (context.state().nextId() * 0x9E37_79B9L));
    }

    private List<ProjectIteration> iterations() {
        LocalDate first = LocalDate.ofInstant(context.now(), ZoneOffset.UTC);
        return IntStream.range(0, ITERATIONS)
                .mapToObj(index -> new ProjectIteration(
                        newId(),
                        "Iteration " + (index + 1),
                        first.plusDays((long) index * ITERATION_DAYS),
                        ITERATION_DAYS))
                .toList();
    }

    private static void requireTitle(String title) {
        require(!title.isBlank(), "Title can't be blank");
    }

    private static void requireFieldName(Project project, String name) {
        require(!name.isBlank(), "Name can't be blank");
        require(project.field(name).isEmpty(), "Name has already been taken");
        require(!RESERVED.contains(name.toLowerCase(Locale.ROOT)), "Name cannot have a reserved value");
    }

    private static void requireOptions(List<ProjectOption> options) {
        require(options.size() <= MAX_OPTIONS, "Options cannot have more than 50 entries");
        require(options.stream().noneMatch(option -> option.name().isBlank()), "Option name can't be blank");
        long names = options.stream()
                .map(option -> option.name().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        require(names == options.size(), "Option names must be unique");
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw Refusal.of(422, otherwise);
        }
    }
}
