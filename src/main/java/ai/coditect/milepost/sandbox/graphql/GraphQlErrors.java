package ai.coditect.milepost.sandbox.graphql;

import ai.coditect.milepost.sandbox.http.Refusal;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.language.Field;
import graphql.language.SourceLocation;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reports the errors of a GraphQL request in GitHub's format and words instead of the engine's. */
final class GraphQlErrors implements DataFetcherExceptionHandler {
    private static final Pattern UNKNOWN_TYPE = Pattern.compile("Unknown type '(\\w+)'");
    private static final Pattern UNDEFINED_FIELD = Pattern.compile("Field '(\\w+)' in type '(\\w+)' is undefined");

    /** A refusal of one field of a request. */
    private record Refused(Refusal refusal, List<Object> getPath, List<SourceLocation> getLocations)
            implements GraphQLError, ErrorClassification {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            return refusal.sentence();
        }

        @Override
        public ErrorClassification getErrorType() {
            return this;
        }
    }

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        if (!(parameters.getException() instanceof Refusal refusal)) {
            return CompletableFuture.failedFuture(parameters.getException());
        }
        GraphQLError error =
                new Refused(refusal, parameters.getPath().toList(), List.of(parameters.getSourceLocation()));
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    /** The refusal of a whole request. */
    static GraphQLError of(Refusal refusal) {
        return new Refused(refusal, List.of(), List.of());
    }

    /** The refusal of a whole request because of one field. */
    static GraphQLError of(Refusal refusal, Field field) {
        return of(refusal, List.of(), field);
    }

    static GraphQLError of(Refusal refusal, List<Object> path, Field field) {
        return new Refused(
                refusal,
                path,
                Optional.ofNullable(field.getSourceLocation()).stream().toList());
    }

    /**
     * The errors in GitHub's format. Unlike the engine, GitHub does not report that a null spread to its parent.
     *
     * @param operation the kind and name of the operation, with which the path of an invalid field starts
     */
    static ArrayNode json(List<GraphQLError> errors, String operation) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        errors.stream()
                .filter(error -> !(error instanceof NonNullableFieldWasNullError))
                .map(error -> json(error, operation))
                .forEach(list::add);
        return list;
    }

    private static ObjectNode json(GraphQLError error, String operation) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (error instanceof Refused refused) {
            json.put("type", refused.refusal.type());
        }
        path(json, error, operation);
        if (error instanceof ValidationError invalid) {
            undefined(invalid).ifPresent(extensions -> json.set("extensions", extensions));
        }
        locations(json, error);
        return json.put("message", message(error));
    }

    private static void path(ObjectNode json, GraphQLError error, String operation) {
        List<Object> path = Optional.ofNullable(error.getPath()).orElse(List.of());
        if (error instanceof ValidationError invalid) {
            ArrayNode names = json.putArray("path");
            names.add(operation);
            Optional.ofNullable(invalid.getQueryPath()).orElse(List.of()).forEach(names::add);
        } else if (!path.isEmpty()) {
            ArrayNode names = json.putArray("path");
            path.forEach(names::addPOJO);
        }
    }

    private static Optional<ObjectNode> undefined(ValidationError error) {
        Matcher field = UNDEFINED_FIELD.matcher(error.getMessage());
        if (!field.find()) {
            return Optional.empty();
        }
        ObjectNode extensions = JsonNodeFactory.instance.objectNode();
        extensions.put("code", "undefinedField");
        return Optional.of(extensions.put("typeName", field.group(2)).put("fieldName", field.group(1)));
    }

    private static void locations(ObjectNode json, GraphQLError error) {
        ArrayNode locations = json.putArray("locations");
        Optional.ofNullable(error.getLocations())
                .orElse(List.of())
                .forEach(place ->
                        locations.addObject().put("line", place.getLine()).put("column", place.getColumn()));
    }

    private static String message(GraphQLError error) {
        String text = String.valueOf(error.getMessage());
        if (!(error instanceof ValidationError invalid)) {
            return text;
        }
        Matcher type = UNKNOWN_TYPE.matcher(text);
        if (type.find()) {
            boolean isVariable = Optional.ofNullable(invalid.getQueryPath())
                    .orElse(List.of())
                    .isEmpty();
            return (isVariable
                            ? "%s isn't a defined input type"
                            : "No such type %s, so it can't be a fragment condition")
                    .formatted(type.group(1));
        }
        Matcher field = UNDEFINED_FIELD.matcher(text);
        return field.find() ? "Field '%s' doesn't exist on type '%s'".formatted(field.group(1), field.group(2)) : text;
    }
}
