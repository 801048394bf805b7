package ai.coditect.milepost.sandbox.state.entity;

/** What GitHub knows by a database id, which no other of its kind has, and by a GraphQL node id made from it. */
public interface Entity {
    long id();

    String nodeId();
}
