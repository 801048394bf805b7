package ai.coditect.milepost.sandbox.state;

import ai.coditect.milepost.sandbox.state.entity.Entity;
import ai.coditect.milepost.sandbox.state.entity.NodeId;

/** An issue type of the organisation. */
public record IssueType(String name) implements Entity {

    @Override
    public long id() {
        return NodeId.hash(name);
    }

    @Override
    public String nodeId() {
        return new NodeId(NodeId.TYPE, id()).text();
    }
}
