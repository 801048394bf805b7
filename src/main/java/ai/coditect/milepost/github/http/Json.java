package ai.coditect.milepost.github.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Helpers for Jackson's tree. */
public final class Json {

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The text of a field; empty when it is missing or null. */
    public static Optional<String> text(JsonNode node, String field) {
        return node.hasNonNull(field) ? Optional.of(node.get(field).asText()) : Optional.empty();
    }

    /** The text of a field; empty text when it is missing or null. */
    public static String textOrEmpty(JsonNode node, String field) {
        return text(node, field).orElse("");
    }

    /** The text of a field of each element. */
    public static Stream<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false).map(element -> textOrEmpty(element, field));
    }
}
