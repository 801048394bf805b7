package ai.coditect.milepost.sandbox.state.field;

import ai.coditect.milepost.sandbox.state.entity.Entity;
import ai.coditect.milepost.sandbox.state.entity.NodeId;
import java.util.List;

/** One of the names that a field lets people choose from. */
public record IssueFieldOption(String field, String name, int index) implements Entity {
    private static final List<String> COLORS =
            List.of("RED", "ORANGE", "YELLOW", "GREEN", "BLUE", "PURPLE", "PINK", "GRAY");

    @Override
    public long id() {
        return NodeId.hash("option of " + field + ": " + name);
    }

    @Override
    public String nodeId() {
        return new NodeId(NodeId.FIELD_OPTION, id()).text();
    }

    /** As GraphQL names it. */
    public String color() {
        return COLORS.get(index % COLORS.size());
    }

    /** Its place in the order, from one. */
    public int priority() {
        return index + 1;
    }
}
