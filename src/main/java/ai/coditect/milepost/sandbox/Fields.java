package ai.coditect.milepost.sandbox;

import graphql.schema.DataFetcher;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/** How the fields of one GraphQL type are read from what stands for it. */
final class Fields<T> {
    private final String type;
    private final Map<String, DataFetcher<?>> fetchers = new LinkedHashMap<>();

    Fields(String type) {
        this.type = type;
    }

    /** A field without arguments; an empty Optional is null. */
    Fields<T> add(String field, Function<T, Object> read) {
        return add(field, (source, arguments) -> read.apply(source));
    }

    Fields<T> add(String field, BiFunction<T, Arguments, Object> read) {
        fetchers.put(field, environment -> {
            T source = environment.getSource();
            return read.apply(Objects.requireNonNull(source), new Arguments(environment));
        });
        return this;
    }

    /** A field of the query or the mutation, which nothing stands for. */
    Fields<T> root(String field, Function<Arguments, Object> read) {
        fetchers.put(field, environment -> read.apply(new Arguments(environment)));
        return this;
    }

    TypeRuntimeWiring.Builder wiring() {
        TypeRuntimeWiring.Builder wiring = TypeRuntimeWiring.newTypeWiring(type);
        fetchers.forEach(wiring::dataFetcher);
        return wiring;
    }
}
