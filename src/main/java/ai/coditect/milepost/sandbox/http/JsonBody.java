package ai.coditect.milepost.sandbox.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The JSON object that was sent, with GitHub's complaints about what has the wrong type. */
public final class JsonBody {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final JsonNode json;

    private JsonBody(JsonNode json) {
        this.json = json;
    }

    /** An empty body counts as an empty object. */
    public static JsonBody of(byte[] body) {
        if (body.length == 0) {
            return new JsonBody(JsonNodeFactory.instance.objectNode());
        }
        JsonNode json;
        try {
            json = JSON.readTree(body);
        } catch (JsonProcessingException malformed) {
            throw Refusal.of(400, "Problems parsing JSON");
        } catch (IOException cannotBe) {
            throw new IllegalStateException("reading from memory failed", cannotBe);
        }
        if (!json.isObject()) {
            throw Refusal.of(400, "Body should be a JSON object");
        }
        return new JsonBody(json);
    }

    public JsonNode json() {
        return json;
    }

    public boolean has(String field) {
        return json.has(field);
    }

    public boolean isNull(String field) {
        return json.path(field).isNull();
    }

    /** The text, or nothing when it is absent or null. */
    public Optional<String> text(String field) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        return Optional.of(text(field, value));
    }

    /** The texts of a list; an object in it stands for its {@code name}. Nothing when the list is absent or null. */
    public Optional<List<String>> texts(String field) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isArray()) {
            throw mismatch(field, value, "an array");
        }
        List<String> texts = new ArrayList<>();
        value.forEach(item -> texts.add(text(field, item.isObject() ? item.path("name") : item)));
        return Optional.of(texts);
    }

    public OptionalLong number(String field) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return OptionalLong.empty();
        }
        if (!value.isIntegralNumber()) {
            throw mismatch(field, value, "an integer");
        }
        return OptionalLong.of(value.longValue());
    }

    public long requiredNumber(String field) {
        return number(field)
                .orElseThrow(() -> Refusal.of(422, "Invalid request.\n\n\"%s\" wasn't supplied.".formatted(field)));
    }

    public boolean flag(String field) {
        return json.path(field).asBoolean(false);
    }

    private static String text(String field, JsonNode value) {
        if (!value.isTextual()) {
            throw mismatch(field, value, "a string");
        }
        return value.textValue();
    }

    private static Refusal mismatch(String field, JsonNode value, String wanted) {
        return Refusal.of(
                422, "Invalid request.\n\nFor 'properties/%s', %s is not %s.".formatted(field, value, wanted));
    }
}
