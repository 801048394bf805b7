package ai.coditect.milepost.sandbox.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** GitHub would refuse the request. Becomes an error reply of the REST API or an error of the GraphQL API. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String type;
    private final transient List<FieldError> errors;
    private final transient Map<String, String> headers;

    private Refusal(int status, String type, String message, List<FieldError> errors, Map<String, String> headers) {
        super(message, null, false, false);
        this.status = status;
        this.type = type;
        this.errors = errors;
        this.headers = headers;
    }

    public static Refusal of(int status, String message) {
        return new Refusal(status, type(status), message, List.of(), Map.of());
    }

    /** A refusal that only the GraphQL API makes, with the {@code type} of its error. */
    public static Refusal graphQl(String type, String message) {
        return new Refusal(422, type, message, List.of(), Map.of());
    }

    public static Refusal withHeaders(int status, String message, Map<String, String> headers) {
        return new Refusal(status, type(status), message, List.of(), headers);
    }

    public static Refusal notFound() {
        return of(404, "Not Found");
    }

    static Refusal invalid(List<FieldError> errors) {
        return new Refusal(422, type(422), "Validation Failed", List.copyOf(errors), Map.of());
    }

    public static Refusal invalid(FieldError error) {
        return invalid(List.of(error));
    }

    /** The token lacks a permission, which the header names. */
    public static Refusal forbidden() {
        return withHeaders(
                403, "Resource not accessible by integration", Map.of("X-Accepted-GitHub-Permissions", "issues=write"));
    }

    public SandboxReply reply() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("message", text());
        if (!errors.isEmpty()) {
            ArrayNode list = body.putArray("errors");
            errors.forEach(error -> list.add(json(error)));
        }
        body.put("documentation_url", "https://docs.github.com/rest");
        body.put("status", Integer.toString(status));
        return SandboxReply.json(status, body).withHeaders(headers);
    }

    public int status() {
        return status;
    }

    /** The {@code type} of the GraphQL error. */
    public String type() {
        return type;
    }

    /** The message of the GraphQL error. */
    public String sentence() {
        return errors.isEmpty()
                ? text()
                : errors.stream().map(FieldError::sentence).collect(Collectors.joining(" and "));
    }

    private static String type(int status) {
        return switch (status) {
            case 403 -> "FORBIDDEN";
            case 404, 410 -> "NOT_FOUND";
            default -> "UNPROCESSABLE";
        };
    }

    private String text() {
        return String.valueOf(getMessage());
    }

    private static ObjectNode json(FieldError error) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        error.value().ifPresent(value -> node.put("value", value));
        node.put("resource", error.resource()).put("field", error.field()).put("code", error.code());
        error.message().ifPresent(message -> node.put("message", message));
        return node;
    }
}
