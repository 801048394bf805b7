package ai.coditect.milepost.sandbox;

import java.time.Instant;
import java.util.Optional;

/** A milestone as stored. */
final class Milestone implements Stored {
    final Repository repository;
    final long id;
    final int number;
    final Instant createdAt;
    final String creator;
    String title;
    Optional<String> description = Optional.empty();
    Optional<Instant> dueOn = Optional.empty();
    Optional<Instant> closedAt = Optional.empty();
    Instant updatedAt;

    Milestone(Repository repository, long id, int number, Instant createdAt, String creator, String title) {
        this.repository = repository;
        this.id = id;
        this.number = number;
        this.createdAt = createdAt;
        this.creator = creator;
        this.title = title;
        this.updatedAt = createdAt;
    }

    boolean open() {
        return closedAt.isEmpty();
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }
}
