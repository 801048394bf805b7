package ai.coditect.milepost.sandbox.state;

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
