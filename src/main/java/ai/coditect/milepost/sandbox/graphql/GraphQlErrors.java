package ai.coditect.milepost.sandbox.graphql;

import ai.coditect.milepost.sandbox.http.Refusal;
import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.language.Field;
import graphql.language.SourceLocation;
import graphql.validation.ValidationError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    static List<Map<String, Object>> json(List<GraphQLError> errors, String operation) {
        return errors.stream()
                .filter(error -> !(error instanceof NonNullableFieldWasNullError))
                .map(error -> json(error, operation))
                .toList();
    }

    private static Map<String, Object> json(GraphQLError error, String operation) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (error instanceof Refused refused) {
            json.put("type", refused.refusal.type());
        }
        List<Object> path = path(error, operation);
        if (!path.isEmpty()) {
            json.put("path", path);
        }
        if (error instanceof ValidationError invalid) {
            undefined(invalid).ifPresent(extensions -> json.put("extensions", extensions));
        }
        json.put("locations", locations(error));
        json.put("message", message(error));
        return json;
    }

    private static List<Object> path(GraphQLError error, String operation) {
        if (!(error instanceof ValidationError invalid)) {
            return Optional.ofNullable(error.getPath()).orElse(List.of());
        }
        List<Object> path = new ArrayList<>(List.of(operation));
        path.addAll(Optional.ofNullable(invalid.getQueryPath()).orElse(List.of()));
        return path;
    }

    private static Optional<Map<String, String>> undefined(ValidationError error) {
        Matcher field = UNDEFINED_FIELD.matcher(error.getMessage());
        if (!field.find()) {
            return Optional.empty();
        }
        Map<String, String> extensions = new LinkedHashMap<>();
        extensions.put("code", "undefinedField");
        extensions.put("typeName", field.group(2));
        extensions.put("fieldName", field.group(1));
        return Optional.of(extensions);
    }

    private static List<Map<String, Integer>> locations(GraphQLError error) {
        return Optional.ofNullable(error.getLocations()).orElse(List.of()).stream()
                .map(GraphQlErrors::location)
                .toList();
    }

    private static Map<String, Integer> location(SourceLocation place) {
        Map<String, Integer> location = new LinkedHashMap<>();
        location.put("line", place.getLine());
        location.put("column", place.getColumn());
        return location;
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
