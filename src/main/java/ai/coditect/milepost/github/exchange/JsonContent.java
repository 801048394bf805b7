package ai.coditect.milepost.github.exchange;

import ai.coditect.milepost.json.JsonText;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What the body of a response holds.
 *
 * @param root its first value; a missing node when that cannot be read
 */
record JsonContent(JsonNode root, JsonCompleteness completeness) {

    static JsonContent of(String text) {
        JsonNode root = MissingNode.getInstance();
        try (JsonParser parser = JsonText.parser(text)) {
            if (parser.nextToken() != null) {
                root = JsonText.read(parser);
            }
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
            return new JsonContent(root, JsonCompleteness.COMPLETE);
        } catch (JsonProcessingException fault) {
            return new JsonContent(
                    root,
                    text.stripLeading().matches("(?s)[\\[{].*")
                            ? JsonCompleteness.TRUNCATED
                            : JsonCompleteness.NOT_JSON);
        } catch (IOException fault) {
            throw new UncheckedIOException("a text in memory cannot be read", fault);
        }
    }
}
