package ai.coditect.milepost.sandbox.graphql;

import ai.coditect.milepost.sandbox.http.RateLimiter;
import ai.coditect.milepost.sandbox.http.Refusal;
import ai.coditect.milepost.sandbox.state.RequestContext;
import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The arguments of one field in a GraphQL request, and the context of that request. */
final class FieldArguments {
    private final DataFetchingEnvironment environment;

    FieldArguments(DataFetchingEnvironment environment) {
        this.environment = environment;
    }

    RequestContext context() {
        return Objects.requireNonNull(environment.getGraphQlContext().get(RequestContext.class));
    }

    RateLimiter limiter() {
        return Objects.requireNonNull(environment.getGraphQlContext().get(RateLimiter.class));
    }

    /** An error about one element of the list that the field is. */
    GraphQLError error(Refusal refusal, int index) {
        return GraphQlErrors.of(
                refusal,
                environment.getExecutionStepInfo().getPath().segment(index).toList(),
                environment.getField());
    }

    String fieldName() {
        return environment.getField().getName();
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(environment.<String>getArgument(name));
    }

    String requiredText(String name) {
        return text(name).orElseThrow();
    }

    Optional<Integer> number(String name) {
        return Optional.ofNullable(environment.<Integer>getArgument(name));
    }

    boolean flag(String name) {
        return Optional.ofNullable(environment.<Boolean>getArgument(name)).orElse(false);
    }

    /** The fields of an input object; empty when it is absent. */
    Map<String, Object> object(String name) {
        return Optional.ofNullable(environment.<Map<String, Object>>getArgument(name))
                .orElse(Map.of());
    }

    Optional<List<String>> texts(String name) {
        return Optional.ofNullable(environment.<List<String>>getArgument(name));
    }
}
