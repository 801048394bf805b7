package ai.coditect.milepost.github.graphql;

import ai.coditect.milepost.github.http.FailureFactory;
import ai.coditect.milepost.github.http.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An error in a GraphQL response.
 *
 * @param type GitHub's code, for example {@code NOT_FOUND}; empty text when it gives none
 * @param path where in the response
 * @param undefined the name of the field, argument or type that the server does not know, when that is the error
 */
public record GraphQlError(String type, String message, List<String> path, Optional<String> undefined) {

    private static final Set<String> REFUSALS = Set.of("FORBIDDEN", "INSUFFICIENT_SCOPES");

    /** In the words of GitHub and of other GraphQL engines. */
    private static final List<Pattern> UNDEFINED = List.of(
            Pattern.compile("Field '(\\w+)' doesn't exist on type '\\w+'"),
            Pattern.compile("Field '(\\w+)' in type '\\w+' is undefined"),
            Pattern.compile("No such type (\\w+), so it can't be a fragment condition"),
            Pattern.compile("Unknown type ['\"](\\w+)['\"]"),
            Pattern.compile("Cannot query field \"(\\w+)\" on type \"\\w+\""),
            Pattern.compile("Field '\\w+' doesn't accept argument '(\\w+)'"),
            Pattern.compile("Unknown field argument '(\\w+)'"),
            Pattern.compile("Unknown argument \"(\\w+)\" on field \"[\\w.]+\""));

    /** All errors of a response. */
    public static List<GraphQlError> of(JsonNode answer) {
        List<GraphQlError> errors = new ArrayList<>();
        answer.path("errors").forEach(node -> errors.add(one(node)));
        return errors;
    }

    private static GraphQlError one(JsonNode node) {
        List<String> path = new ArrayList<>();
        node.path("path").forEach(step -> path.add(step.asText()));
        String message = Json.textOrEmpty(node, "message").replaceFirst("\\.$", "");
        return new GraphQlError(Json.textOrEmpty(node, "type"), message, path, undefined(node, message));
    }

    private static Optional<String> undefined(JsonNode node, String message) {
        JsonNode extensions = node.path("extensions");
        if (Json.textOrEmpty(extensions, "code").equals("undefinedField")) {
            return Json.text(extensions, "fieldName");
        }
        if (Json.textOrEmpty(extensions, "code").equals("argumentNotAccepted")) {
            return Json.text(extensions, "argumentName");
        }
        return UNDEFINED.stream()
                .map(pattern -> pattern.matcher(message))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    /**
     * Whether the write may have been carried out all the same: after 10 seconds GitHub gives up in the middle of a
     * request, and says so without a type and mostly without a path.
     */
    public boolean leavesOpen() {
        boolean ofNothing = path.isEmpty() && !FailureFactory.mentionsArchive(message);
        return type.isEmpty() && (ofNothing || message.startsWith("Something went wrong"));
    }

    public boolean isNotFound() {
        return type.equals("NOT_FOUND");
    }

    public boolean isRefusal() {
        return REFUSALS.contains(type);
    }
}
