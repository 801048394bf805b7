package ai.coditect.milepost.github.resilience;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Looks at the text of an answer just far enough to tell whether it is whole, and what GraphQL complains of. */
final class JsonCompleteness {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a text is. */
    enum Shape {
        EMPTY,
        /** One JSON value. */
        WHOLE,
        /** It begins as an object or a list and does not end as one. */
        CUT,
        /** Something else, for example a page of a proxy. */
        OTHER
    }

    /** An error of a GraphQL answer that carries no data. */
    record GraphQlError(String type, String message) {}

    private JsonCompleteness() {}

    static Shape shapeOf(String text) {
        if (text.isBlank()) {
            return Shape.EMPTY;
        }
        try (JsonParser parser = JSON.createParser(text)) {
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
            return Shape.WHOLE;
        } catch (JsonProcessingException fault) {
            return text.stripLeading().matches("(?s)[\\[{].*") ? Shape.CUT : Shape.OTHER;
        } catch (IOException fault) {
            throw new UncheckedIOException("reading a text in memory", fault);
        }
    }

    /** The errors of a whole JSON text, if nothing was carried out: none when any data came with them. */
    static List<GraphQlError> errorsOf(String text) {
        List<GraphQlError> found = new ArrayList<>();
        if (!text.contains("\"errors\"")) {
            return found;
        }
        JsonNode root = parse(text);
        for (JsonNode part : root.path("data")) {
            if (!part.isNull()) {
                return found;
            }
        }
        root.path("errors")
                .forEach(error -> found.add(new GraphQlError(
                        error.path("type").asText(), error.path("message").asText())));
        return found;
    }

    /** Reads a text that is whole; anything else reads as a missing node. */
    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException fault) {
            return JSON.missingNode();
        }
    }
}
