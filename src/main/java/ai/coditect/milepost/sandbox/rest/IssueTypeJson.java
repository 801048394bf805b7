package ai.coditect.milepost.sandbox.rest;

import ai.coditect.milepost.sandbox.state.IssueType;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An issue type in GitHub's REST format. */
final class IssueTypeJson {
    private IssueTypeJson() {}

    static ObjectNode of(IssueType type) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", type.id()).put("node_id", type.nodeId()).put("name", type.name());
        return json.putNull("description").put("color", "gray").put("is_enabled", true);
    }
}
