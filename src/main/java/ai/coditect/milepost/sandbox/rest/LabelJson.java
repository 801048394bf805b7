package ai.coditect.milepost.sandbox.rest;

import ai.coditect.milepost.sandbox.state.Label;
import ai.coditect.milepost.sandbox.state.ResourceUrls;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A label in GitHub's REST format. */
final class LabelJson {
    private LabelJson() {}

    static ObjectNode of(Label label, ResourceUrls urls) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", label.id()).put("node_id", label.nodeId());
        json.put("url", urls.api(label)).put("name", label.name()).put("color", label.color());
        json.put("default", false);
        NullableFields.put(json, "description", label.description());
        return json;
    }
}
