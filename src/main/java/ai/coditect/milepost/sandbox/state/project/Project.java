package ai.coditect.milepost.sandbox.state.project;

import ai.coditect.milepost.sandbox.state.entity.StoredEntity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A project of an organisation or a user, as stored. The collections that it returns are unmodifiable views. */
public final class Project extends StoredEntity {
    /** The field that is the column of an item on the board. */
    public static final String STATUS = "Status";

    private final String owner;
    private final int number;
    private final String creator;
    private final List<ProjectField> fields = new ArrayList<>();
    private final List<ProjectItem> items = new ArrayList<>();
    private final Set<Long> repositories = new LinkedHashSet<>();
    private String title;
    private Optional<Instant> closedAt = Optional.empty();
    private Instant updatedAt;

    Project(long id, Instant createdAt, String owner, int number, String creator, String title) {
        super("PVT", id, createdAt);
        this.owner = owner;
        this.number = number;
        this.creator = creator;
        this.title = title;
        this.updatedAt = createdAt;
    }

    /** A login. */
    public String owner() {
        return owner;
    }

    public int number() {
        return number;
    }

    /** A login. */
    public String creator() {
        return creator;
    }

    public String title() {
        return title;
    }

    public Optional<Instant> closedAt() {
        return closedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public List<ProjectField> fields() {
        return Collections.unmodifiableList(fields);
    }

    public List<ProjectItem> items() {
        return Collections.unmodifiableList(items);
    }

    /** The database ids of the repositories that show it. */
    public Set<Long> repositories() {
        return Collections.unmodifiableSet(repositories);
    }

    /** The field of this name, whatever the case. */
    public Optional<ProjectField> field(String wanted) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(wanted))
                .findFirst();
    }

    public Optional<ProjectItem> itemOf(long contentId) {
        return items.stream().filter(item -> item.contentId() == contentId).findFirst();
    }

    public void setTitle(String newTitle) {
        title = newTitle;
    }

    public void setClosedAt(Optional<Instant> moment) {
        closedAt = moment;
    }

    public void touch(Instant now) {
        updatedAt = now;
    }

    public void link(long repositoryId) {
        repositories.add(repositoryId);
    }

    public ProjectField addField(long id, Instant now, String name, ProjectFieldType type) {
        ProjectField field = new ProjectField(this, id, now, name, type);
        fields.add(field);
        return field;
    }

    public ProjectItem addItem(long id, Instant now, long contentId) {
        ProjectItem item = new ProjectItem(this, id, now, contentId);
        items.add(item);
        return item;
    }

    public void remove(ProjectItem item) {
        items.remove(item);
    }
}
