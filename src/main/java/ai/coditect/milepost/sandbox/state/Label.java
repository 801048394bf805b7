package ai.coditect.milepost.sandbox.state;

import ai.coditect.milepost.sandbox.state.entity.NodeId;
import ai.coditect.milepost.sandbox.state.entity.StoredEntity;
import java.time.Instant;
import java.util.Optional;

/** A label as stored. */
public final class Label extends StoredEntity {
    final Repository repository;
    String name;
    String color;
    Optional<String> description;

    Label(Repository repository, long id, Instant createdAt, String name, String color, Optional<String> description) {
        super(NodeId.LABEL, id, createdAt);
        this.repository = repository;
        this.name = name;
        this.color = color;
        this.description = description;
    }

    public Repository repository() {
        return repository;
    }

    public String name() {
        return name;
    }

    /** Six hexadecimal digits. */
    public String color() {
        return color;
    }

    public Optional<String> description() {
        return description;
    }
}
