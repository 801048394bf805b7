package ai.coditect.milepost.sandbox.state.project;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** All projects. */
public final class Projects {
    private final List<Project> all = new ArrayList<>();

    public List<Project> all() {
        return Collections.unmodifiableList(all);
    }

    /** The projects of an organisation or a user, by number. */
    public List<Project> of(String owner) {
        return all.stream()
                .filter(project -> project.owner().equalsIgnoreCase(owner))
                .toList();
    }

    public Optional<Project> find(String owner, int number) {
        return of(owner).stream().filter(project -> project.number() == number).findFirst();
    }

    public Optional<Project> find(long id) {
        return all.stream().filter(project -> project.id() == id).findFirst();
    }

    public Optional<ProjectField> field(long id) {
        return all.stream()
                .flatMap(project -> project.fields().stream())
                .filter(field -> field.id() == id)
                .findFirst();
    }

    public Optional<ProjectItem> item(long id) {
        return all.stream()
                .flatMap(project -> project.items().stream())
                .filter(item -> item.id() == id)
                .findFirst();
    }

    /** The items that an issue or pull request is on projects. */
    public List<ProjectItem> itemsOf(long contentId) {
        return all.stream()
                .flatMap(project -> project.itemOf(contentId).stream())
                .toList();
    }

    /** Adds a project without fields, with a number that its owner never had. */
    public Project create(long id, Instant now, String owner, String creator, String title) {
        int number = 1 + of(owner).stream().mapToInt(Project::number).max().orElse(0);
        return add(new Project(id, now, owner, number, creator, title));
    }

    Project add(Project project) {
        all.add(project);
        return project;
    }

    /** An issue is gone, and so are its items. */
    public void forget(long contentId) {
        all.forEach(project -> project.itemOf(contentId).ifPresent(project::remove));
    }

    /** An issue has another id now. */
    public void move(long contentId, long newContentId) {
        itemsOf(contentId).forEach(item -> item.move(newContentId));
    }
}
