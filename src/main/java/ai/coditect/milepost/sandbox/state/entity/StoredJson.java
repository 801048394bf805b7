package ai.coditect.milepost.sandbox.state.entity;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** One JSON object of the sandbox's file. Every read checks the type and names the field that is wrong. */
public record StoredJson(JsonNode json) {

    /** The file is valid JSON, but not what the sandbox writes. */
    public static final class DamagedException extends Exception {
        private static final long serialVersionUID = 1;

        public DamagedException(String message) {
            super(message);
        }
    }

    public boolean has(String field) {
        return json.has(field);
    }

    public JsonNode required(String field) throws DamagedException {
        JsonNode value = json.path(field);
        if (value.isMissingNode()) {
            throw new DamagedException("\"%s\" is missing".formatted(field));
        }
        return value;
    }

    public long number(String field) throws DamagedException {
        JsonNode value = required(field);
        if (!value.isIntegralNumber()) {
            throw new DamagedException("\"%s\" is not a whole number".formatted(field));
        }
        return value.longValue();
    }

    public String text(String field) throws DamagedException {
        JsonNode value = required(field);
        if (!value.isTextual()) {
            throw new DamagedException("\"%s\" is not text".formatted(field));
        }
        return value.textValue();
    }

    public Instant time(String field) throws DamagedException {
        try {
            return Instant.parse(text(field));
        } catch (DateTimeException malformed) {
            throw new DamagedException("\"%s\" is not a time".formatted(field));
        }
    }

    public Optional<String> optionalText(String field) throws DamagedException {
        return has(field) ? Optional.of(text(field)) : Optional.empty();
    }

    public Optional<Instant> optionalTime(String field) throws DamagedException {
        return has(field) ? Optional.of(time(field)) : Optional.empty();
    }
}
