package ai.coditect.milepost.sandbox.http;

import ai.coditect.milepost.json.JsonText;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The JSON object in the body of a request. Reads refuse wrong types in GitHub's words. */
public final class JsonBody {
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
            json = JsonText.read(body);
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

    public static JsonBody of(ObjectNode json) {
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

    /** Empty when the field is absent or null. */
    public Optional<String> text(String field) {
        return value(field).map(value -> text(field, value));
    }

    /** A list of texts; of an object in it, its {@code name} counts. Empty when the field is absent or null. */
    public Optional<List<String>> texts(String field) {
        return value(field).map(value -> {
            if (!value.isArray()) {
                throw mismatch(field, value, "an array");
            }
            List<String> texts = new ArrayList<>();
            value.forEach(item -> texts.add(text(field, item.isObject() ? item.path("name") : item)));
            return texts;
        });
    }

    /** Empty when the field is absent or null. */
    public OptionalLong number(String field) {
        return value(field).stream()
                .mapToLong(value -> {
                    if (!value.isIntegralNumber()) {
                        throw mismatch(field, value, "an integer");
                    }
                    return value.longValue();
                })
                .findFirst();
    }

    public long requiredNumber(String field) {
        return number(field)
                .orElseThrow(() -> Refusal.of(422, "Invalid request.\n\n\"%s\" wasn't supplied.".formatted(field)));
    }

    public boolean flag(String field) {
        return json.path(field).asBoolean(false);
    }

    private Optional<JsonNode> value(String field) {
        return Optional.of(json.path(field)).filter(value -> !value.isMissingNode() && !value.isNull());
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
