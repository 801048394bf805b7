package ai.coditect.milepost.sandbox;

import java.time.Instant;
import java.util.Optional;

/** A label as stored. Like all of the state it is only touched under the sandbox's lock. */
final class Label implements Stored {
    final Repository repository;
    final long id;
    final Instant createdAt;
    String name;
    String color;
    Optional<String> description;

    Label(Repository repository, long id, Instant createdAt, String name, String color, Optional<String> description) {
        this.repository = repository;
        this.id = id;
        this.createdAt = createdAt;
        this.name = name;
        this.color = color;
        this.description = description;
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
