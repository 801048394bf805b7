package ai.coditect.milepost.sandbox.state.entity;

import java.time.Instant;

/** An entity of the state. Like the whole state, it is guarded by the lock of {@code SandboxGitHub}. */
public abstract class StoredEntity implements Entity {
    private final String kind;
    private final long id;
    private final Instant createdAt;

    protected StoredEntity(String kind, long id, Instant createdAt) {
        this.kind = kind;
        this.id = id;
        this.createdAt = createdAt;
    }

    @Override
    public final long id() {
        return id;
    }

    @Override
    public final String nodeId() {
        return new NodeId(kind, id).text();
    }

    public final Instant createdAt() {
        return createdAt;
    }
}
