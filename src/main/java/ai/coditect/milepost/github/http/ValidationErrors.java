package ai.coditect.milepost.github.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** Makes GitHub's reasons for a refusal readable. */
public final class ValidationErrors {

    private static final int LONGEST = 300;

    private ValidationErrors() {}

    /** The reasons in a body: its {@code errors} if it has some, else its message, else "no reason given". */
    static String of(String body) {
        JsonNode root = Json.read(body);
        List<String> reasons = new ArrayList<>();
        root.path("errors").forEach(error -> reasons.add(reason(error)));
        String text = reasons.isEmpty() ? Json.textOrEmpty(root, "message") : String.join("; ", reasons);
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        if (line.isEmpty()) {
            return "no reason given";
        }
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    /** Whether the only thing that GitHub has against it is that it is there already. */
    static boolean isThereAlready(String body) {
        JsonNode errors = Json.read(body).path("errors");
        return !errors.isEmpty()
                && StreamSupport.stream(errors.spliterator(), false)
                        .allMatch(error -> Json.textOrEmpty(error, "code").equals("already_exists")
                                || saysTaken(Json.textOrEmpty(error, "message")));
    }

    /** How GitHub words it where it gives no code. */
    public static boolean saysTaken(String message) {
        return message.contains("has already been taken");
    }

    /** One of GitHub's documented codes in words. */
    private static String reason(JsonNode error) {
        if (error.isTextual()) {
            return error.asText();
        }
        String what = (Json.textOrEmpty(error, "resource") + " " + Json.textOrEmpty(error, "field"))
                .strip()
                .toLowerCase(Locale.ROOT);
        String value =
                Json.text(error, "value").map(text -> " \"" + text + "\"").orElse("");
        String message = Json.textOrEmpty(error, "message");
        return switch (Json.textOrEmpty(error, "code")) {
            case "already_exists" -> what + value + " exists already";
            case "missing" -> what + value + " does not exist";
            case "missing_field" -> what + " is missing";
            case "invalid" -> what + value + " is not valid" + (message.isEmpty() ? "" : " (" + message + ")");
            default -> message.isEmpty() ? what + value + " cannot be processed" : message;
        };
    }
}
