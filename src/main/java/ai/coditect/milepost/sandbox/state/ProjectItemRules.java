package ai.coditect.milepost.sandbox.state;

import ai.coditect.milepost.sandbox.http.Refusal;
import ai.coditect.milepost.sandbox.state.project.Project;
import ai.coditect.milepost.sandbox.state.project.ProjectField;
import ai.coditect.milepost.sandbox.state.project.ProjectFieldType;
import ai.coditect.milepost.sandbox.state.project.ProjectItem;
import ai.coditect.milepost.sandbox.state.project.ProjectOption;
import java.nio.charset.StandardCharsets;

/** Puts issues on projects and changes their values there, by GitHub's rules. */
public final class ProjectItemRules {
    private static final int MAX_TEXT_BYTES = 1024;
    private static final String DONE = "Done";

    private final RequestContext context;
    private final ProjectRules projects;

    public ProjectItemRules(RequestContext context) {
        this.context = context;
        this.projects = new ProjectRules(context);
    }

    /** The item of the issue; a new one unless it is on the project already. */
    public ProjectItem add(Project project, Issue content) {
        projects.requireWrite();
        return project.itemOf(content.id())
                .orElseGet(() -> project.addItem(context.state().nextId(), context.now(), content.id()));
    }

    /**
     * Sets a value.
     *
     * @param type what kind of value it is
     * @param value a text, a plain number, a date, or the id of an option or an iteration
     */
    public void set(ProjectItem item, ProjectField field, ProjectFieldType type, String value) {
        requireWritable(item, field);
        ProjectRules.require(
                field.type() == type,
                "Did not receive a %s to update a field of type %s"
                        .formatted(wanted(field.type()), field.type().word()));
        ProjectRules.require(
                type != ProjectFieldType.SINGLE_SELECT || field.option(value).isPresent(),
                "The single select option Id does not belong to the field");
        ProjectRules.require(
                type != ProjectFieldType.ITERATION || field.iteration(value).isPresent(),
                "The iteration Id does not belong to the field");
        ProjectRules.require(
                type != ProjectFieldType.TEXT || value.getBytes(StandardCharsets.UTF_8).length <= MAX_TEXT_BYTES,
                "Text value is too long (maximum is 1024 bytes)");
        item.set(field, value);
        item.touch(context.now());
    }

    public void clear(ProjectItem item, ProjectField field) {
        requireWritable(item, field);
        item.clear(field);
        item.touch(context.now());
    }

    public void archive(ProjectItem item) {
        projects.requireWrite();
        item.archive();
        item.touch(context.now());
    }

    public void delete(ProjectItem item) {
        projects.requireWrite();
        item.project().remove(item);
    }

    /** What GitHub does by itself, whoever closes an issue: its items are done. */
    void closed(Issue issue) {
        for (ProjectItem item : context.state().projects().itemsOf(issue.id())) {
            item.project()
                    .field(Project.STATUS)
                    .ifPresent(status -> status.options().stream()
                            .filter(option -> option.name().equals(DONE))
                            .map(ProjectOption::id)
                            .forEach(done -> item.set(status, done)));
        }
    }

    private void requireWritable(ProjectItem item, ProjectField field) {
        projects.requireWrite();
        if (!item.project().equals(field.project())) {
            throw Refusal.of(404, "Could not resolve to a node with the global id of '%s'.".formatted(field.nodeId()));
        }
        ProjectRules.require(!item.isArchived(), "The item is archived and cannot be updated");
        ProjectRules.require(
                field.type().isOwn(),
                "The field of type %s is currently not supported."
                        .formatted(field.type().word()));
    }

    private static String wanted(ProjectFieldType type) {
        return switch (type) {
            case SINGLE_SELECT -> "single select option Id";
            case ITERATION -> "iteration Id";
            case TEXT,
                    NUMBER,
                    DATE,
                    TITLE,
                    ASSIGNEES,
                    LABELS,
                    LINKED_PULL_REQUESTS,
                    MILESTONE,
                    REPOSITORY,
                    REVIEWERS,
                    PARENT_ISSUE,
                    SUB_ISSUES_PROGRESS -> type.word() + " value";
        };
    }
}
