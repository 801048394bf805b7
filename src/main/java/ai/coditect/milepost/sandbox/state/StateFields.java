package ai.coditect.milepost.sandbox.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Reads single fields of the kept state, and says which of them is not as it should be. */
final class StateFields {
    private StateFields() {}

    /** What was read is not what the sandbox writes. */
    static final class DamagedException extends Exception {
        private static final long serialVersionUID = 1;

        DamagedException(String message) {
            super(message);
        }
    }

    static JsonNode needed(JsonNode json, String field) throws DamagedException {
        JsonNode value = json.path(field);
        if (value.isMissingNode()) {
            throw new DamagedException("\"%s\" is missing".formatted(field));
        }
        return value;
    }

    static long whole(JsonNode json, String field) throws DamagedException {
        JsonNode value = needed(json, field);
        if (!value.isIntegralNumber()) {
            throw new DamagedException("\"%s\" is not a whole number".formatted(field));
        }
        return value.longValue();
    }

    static String text(JsonNode json, String field) throws DamagedException {
        JsonNode value = needed(json, field);
        if (!value.isTextual()) {
            throw new DamagedException("\"%s\" is not text".formatted(field));
        }
        return value.textValue();
    }

    static Instant time(JsonNode json, String field) throws DamagedException {
        try {
            return Instant.parse(text(json, field));
        } catch (DateTimeException malformed) {
            throw new DamagedException("\"%s\" is not a moment".formatted(field));
        }
    }

    static Optional<String> optionalText(JsonNode json, String field) throws DamagedException {
        return json.has(field) ? Optional.of(text(json, field)) : Optional.empty();
    }

    static Optional<Instant> optionalTime(JsonNode json, String field) throws DamagedException {
        return json.has(field) ? Optional.of(time(json, field)) : Optional.empty();
    }
}
