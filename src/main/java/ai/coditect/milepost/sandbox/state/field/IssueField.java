package ai.coditect.milepost.sandbox.state.field;

import ai.coditect.milepost.sandbox.settings.SandboxIssueField;
import ai.coditect.milepost.sandbox.state.entity.Entity;
import ai.coditect.milepost.sandbox.state.entity.NodeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A field of issues as GitHub knows it, with ids made from its name. */
public record IssueField(SandboxIssueField definition) implements Entity {
    /** Fields have no history here; GitHub wants to know when one was made. */
    public static final Instant CREATED_AT = Instant.parse("2024-01-01T00:00:00Z");

    @Override
    public long id() {
        return NodeId.hash("issue field " + name());
    }

    @Override
    public String nodeId() {
        return new NodeId(kind(), id()).text();
    }

    /** The kind of its node id. */
    String kind() {
        return switch (type()) {
            case TEXT -> "IFT";
            case NUMBER -> "IFN";
            case DATE -> "IFD";
            case SINGLE_SELECT -> "IFSS";
            case MULTI_SELECT -> "IFMS";
        };
    }

    public String name() {
        return definition.name();
    }

    public SandboxIssueField.Type type() {
        return definition.type();
    }

    public List<IssueFieldOption> options() {
        return IntStream.range(0, definition.options().size())
                .mapToObj(index ->
                        new IssueFieldOption(name(), definition.options().get(index), index))
                .toList();
    }

    /** The option of exactly this name. */
    public Optional<IssueFieldOption> option(String wanted) {
        return options().stream().filter(one -> one.name().equals(wanted)).findFirst();
    }
}
