package ai.coditect.milepost.sandbox.graphql;

import ai.coditect.milepost.sandbox.state.RequestContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What one mutation of a request was given. */
final class MutationInput {
    private final RequestContext context;
    private final NodeLookup lookup;
    private final Map<String, Object> fields;

    private MutationInput(FieldArguments arguments) {
        this.context = arguments.context();
        this.lookup = new NodeLookup(context);
        this.fields = arguments.object("input");
    }

    /** Runs the mutation and echoes the sender's {@code clientMutationId}, as GitHub does. */
    static Function<FieldArguments, Object> writing(Function<MutationInput, Map<String, Object>> write) {
        return arguments -> {
            MutationInput input = new MutationInput(arguments);
            Map<String, Object> payload = new LinkedHashMap<>(write.apply(input));
            input.text("clientMutationId").ifPresent(id -> payload.put("clientMutationId", id));
            return payload;
        };
    }

    RequestContext context() {
        return context;
    }

    NodeLookup lookup() {
        return lookup;
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    String required(String field) {
        return text(field).orElse("");
    }

    Optional<String> text(String field) {
        return Optional.ofNullable(fields.get(field)).map(Object::toString);
    }

    Optional<Boolean> flag(String field) {
        return text(field).map(Boolean::valueOf);
    }

    /** Empty when it is absent. */
    Collection<?> list(String field) {
        return fields.get(field) instanceof Collection<?> list ? list : List.of();
    }

    /** An input object; empty when it is absent. */
    Map<?, ?> object(String field) {
        return fields.get(field) instanceof Map<?, ?> object ? object : Map.of();
    }
}
