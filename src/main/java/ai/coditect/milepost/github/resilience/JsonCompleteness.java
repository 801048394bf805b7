package ai.coditect.milepost.github.resilience;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Whether the body of a response is all there. */
enum JsonCompleteness {
    /** Whole JSON, or nothing. */
    COMPLETE,
    /** It begins as an object or an array and does not end as one. */
    TRUNCATED,
    /** Something else, for example a proxy's page. */
    NOT_JSON;

    private static final ObjectMapper JSON = new ObjectMapper();

    static JsonCompleteness of(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
            return COMPLETE;
        } catch (JsonProcessingException fault) {
            return text.stripLeading().matches("(?s)[\\[{].*") ? TRUNCATED : NOT_JSON;
        } catch (IOException fault) {
            throw new UncheckedIOException("a text in memory cannot be read", fault);
        }
    }
}
