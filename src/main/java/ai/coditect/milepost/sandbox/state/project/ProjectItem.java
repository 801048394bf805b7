package ai.coditect.milepost.sandbox.state.project;

import ai.coditect.milepost.sandbox.state.entity.StoredEntity;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An issue or a pull request on a project, as stored. */
public final class ProjectItem extends StoredEntity {
    private final Project project;
    private final Map<Long, String> values = new LinkedHashMap<>();
    private long contentId;
    private boolean archived;
    private Instant updatedAt;

    ProjectItem(Project project, long id, Instant createdAt, long contentId) {
        super("PVTI", id, createdAt);
        this.project = project;
        this.contentId = contentId;
        this.updatedAt = createdAt;
    }

    public Project project() {
        return project;
    }

    /** The database id of the issue. */
    public long contentId() {
        return contentId;
    }

    public boolean isArchived() {
        return archived;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** A text, a plain number, a date as {@code 2026-03-01}, or the id of an option or iteration. */
    public Optional<String> value(ProjectField field) {
        return Optional.ofNullable(values.get(field.id()));
    }

    /** By the ids of the fields. */
    Map<Long, String> values() {
        return values;
    }

    public void set(ProjectField field, String value) {
        values.put(field.id(), value);
    }

    public void clear(ProjectField field) {
        values.remove(field.id());
    }

    public void archive() {
        archived = true;
    }

    public void touch(Instant now) {
        updatedAt = now;
    }

    void move(long newContentId) {
        contentId = newContentId;
    }
}
