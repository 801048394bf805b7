package ai.coditect.milepost.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Fields that are null, rather than absent, when there is no value. */
final class NullableFields {
    private NullableFields() {}

    static void put(ObjectNode json, String field, Optional<String> value) {
        value.ifPresentOrElse(text -> json.put(field, text), () -> json.putNull(field));
    }

    static void set(ObjectNode json, String field, Optional<? extends JsonNode> value) {
        value.ifPresentOrElse(node -> json.set(field, node), () -> json.putNull(field));
    }
}
