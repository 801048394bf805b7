package ai.coditect.milepost.sandbox.state;

import ai.coditect.milepost.sandbox.state.entity.StoredEntity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An issue, a pull request or a milestone: it has a number and a title within its repository, and is open or closed.
 */
public abstract class ClosableEntity extends StoredEntity {
    static final List<String> STATES = List.of("open", "closed");
    final Repository repository;
    final int number;
    String title;
    Optional<Instant> closedAt = Optional.empty();
    Instant updatedAt;

    ClosableEntity(String kind, Repository repository, long id, int number, Instant createdAt, String title) {
        super(kind, id, createdAt);
        this.repository = repository;
        this.number = number;
        this.title = title;
        this.updatedAt = createdAt;
    }

    public final Repository repository() {
        return repository;
    }

    public final int number() {
        return number;
    }

    public final String title() {
        return title;
    }

    public final boolean open() {
        return closedAt.isEmpty();
    }

    /** {@code open} or {@code closed}, as in GitHub's REST API. */
    public final String state() {
        return open() ? "open" : "closed";
    }

    /** Opens or closes it, unless it already is. */
    final void changeState(String newState, Instant now) {
        if (!newState.equals(state())) {
            closedAt = open() ? Optional.of(now) : Optional.empty();
        }
    }

    public final Optional<Instant> closedAt() {
        return closedAt;
    }

    public final Instant updatedAt() {
        return updatedAt;
    }
}
