package ai.coditect.milepost.sandbox.http;

import java.util.Locale;
import java.util.Optional;

/** One reason for a 422 reply, with the fields that it has in the REST API. */
public record FieldError(String resource, String field, String code, Optional<String> message, Optional<String> value) {

    public static FieldError of(String resource, String field, String code) {
        return new FieldError(resource, field, code, Optional.empty(), Optional.empty());
    }

    public static FieldError custom(String resource, String field, String message) {
        return new FieldError(resource, field, "custom", Optional.of(message), Optional.empty());
    }

    public static FieldError invalid(String resource, String field, String value) {
        return new FieldError(resource, field, "invalid", Optional.empty(), Optional.of(value));
    }

    /** The same reason as a message of the GraphQL API. */
    String sentence() {
        String name = field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
        return message.orElseGet(() -> switch (code) {
            case "already_exists" -> name + " has already been taken";
            case "missing_field" -> name + " can't be blank";
            default -> name + " is " + code;
        });
    }
}
