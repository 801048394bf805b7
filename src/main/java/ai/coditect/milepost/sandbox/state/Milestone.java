package ai.coditect.milepost.sandbox.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A milestone as stored. */
public final class Milestone extends StoredEntity {
    final Repository repository;
    final int number;
    final String creator;
    String title;
    Optional<String> description = Optional.empty();
    Optional<Instant> dueOn = Optional.empty();
    Optional<Instant> closedAt = Optional.empty();
    Instant updatedAt;

    Milestone(Repository repository, long id, int number, Instant createdAt, String creator, String title) {
        super(NodeId.MILESTONE, id, createdAt);
        this.repository = repository;
        this.number = number;
        this.creator = creator;
        this.title = title;
        this.updatedAt = createdAt;
    }

    public Repository repository() {
        return repository;
    }

    public int number() {
        return number;
    }

    public String creator() {
        return creator;
    }

    public String title() {
        return title;
    }

    public Optional<String> description() {
        return description;
    }

    public Optional<Instant> dueOn() {
        return dueOn;
    }

    public Optional<Instant> closedAt() {
        return closedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public boolean open() {
        return closedAt.isEmpty();
    }

    /** Its issues and pull requests by number. */
    public List<Issue> issues() {
        return repository.issues().stream()
                .filter(issue -> issue.milestone.filter(this::equals).isPresent())
                .toList();
    }
}
