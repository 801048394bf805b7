package ai.coditect.milepost.sandbox.state.project;

import ai.coditect.milepost.sandbox.state.entity.StoredEntity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A column of a project as stored. */
public final class ProjectField extends StoredEntity {
    private final Project project;
    private final ProjectFieldType type;
    private String name;
    private List<ProjectOption> options = List.of();
    private List<ProjectIteration> iterations = List.of();

    ProjectField(Project project, long id, Instant createdAt, String name, ProjectFieldType type) {
        super(kind(type), id, createdAt);
        this.project = project;
        this.name = name;
        this.type = type;
    }

    private static String kind(ProjectFieldType type) {
        return type == ProjectFieldType.SINGLE_SELECT
                ? "PVTSSF"
                : type == ProjectFieldType.ITERATION ? "PVTIF" : "PVTF";
    }

    public Project project() {
        return project;
    }

    public String name() {
        return name;
    }

    public ProjectFieldType type() {
        return type;
    }

    public List<ProjectOption> options() {
        return options;
    }

    public List<ProjectIteration> iterations() {
        return iterations;
    }

    public Optional<ProjectOption> option(String optionId) {
        return options.stream().filter(option -> option.id().equals(optionId)).findFirst();
    }

    public Optional<ProjectIteration> iteration(String iterationId) {
        return iterations.stream()
                .filter(iteration -> iteration.id().equals(iterationId))
                .findFirst();
    }

    /** A value as people read it. */
    public String text(String value) {
        return option(value)
                .map(ProjectOption::name)
                .or(() -> iteration(value).map(ProjectIteration::title))
                .orElse(value);
    }

    public void rename(String newName) {
        name = newName;
    }

    /** Replaces the options; the values of items whose option is gone are cleared. */
    public void setOptions(List<ProjectOption> others) {
        options = List.copyOf(others);
        project.items()
                .forEach(item -> item.value(this)
                        .filter(value -> option(value).isEmpty())
                        .ifPresent(gone -> item.clear(this)));
    }

    public void setIterations(List<ProjectIteration> others) {
        iterations = List.copyOf(others);
    }
}
