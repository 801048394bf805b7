package ai.coditect.milepost.github.http;

import ai.coditect.milepost.github.exchange.Response;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** Puts GitHub's reasons for refusing a request into words. */
public final class ValidationErrors {

    private static final int LONGEST = 300;

    private ValidationErrors() {}

    /** The reasons in a response: its {@code errors} if it has some, else its message, else "no reason given". */
    static String of(Response response) {
        JsonNode root = response.json();
        List<String> reasons = new ArrayList<>();
        root.path("errors").forEach(error -> reasons.add(reason(error)));
        String text = reasons.isEmpty() ? Json.textOrEmpty(root, "message") : String.join("; ", reasons);
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        if (line.isEmpty()) {
            return "no reason given";
        }
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    /** Whether the only reason is that it is there already. */
    static boolean isThereAlready(Response response) {
        JsonNode errors = response.json().path("errors");
        return !errors.isEmpty()
                && StreamSupport.stream(errors.spliterator(), false)
                        .allMatch(error -> Json.textOrEmpty(error, "code").equals("already_exists")
                                || saysTaken(Json.textOrEmpty(error, "message")));
    }

    /** How GitHub says so where it gives no code. */
    public static boolean saysTaken(String message) {
        return message.contains("has already been taken");
    }

    /** Words for GitHub's documented codes. */
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
