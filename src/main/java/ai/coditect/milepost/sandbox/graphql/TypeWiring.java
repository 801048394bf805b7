package ai.coditect.milepost.sandbox.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/** How the fields of one GraphQL type are read from what stands for it. */
final class TypeWiring<T> {
    private final String type;
    private final Map<String, DataFetcher<?>> fetchers = new LinkedHashMap<>();

    TypeWiring(String type) {
        this.type = type;
    }

    /** A field without arguments; an empty Optional is null. */
    TypeWiring<T> add(String field, Function<T, Object> read) {
        return add(field, (source, arguments) -> read.apply(source));
    }

    TypeWiring<T> add(String field, BiFunction<T, FieldArguments, Object> read) {
        fetchers.put(field, environment -> {
            T source = environment.getSource();
            return read.apply(Objects.requireNonNull(source), new FieldArguments(environment));
        });
        return this;
    }

    /** A field of the query or the mutation, which nothing stands for. */
    TypeWiring<T> root(String field, Function<FieldArguments, Object> read) {
        fetchers.put(field, environment -> read.apply(new FieldArguments(environment)));
        return this;
    }

    TypeRuntimeWiring.Builder wiring() {
        TypeRuntimeWiring.Builder wiring = TypeRuntimeWiring.newTypeWiring(type);
        fetchers.forEach(wiring::dataFetcher);
        return wiring;
    }
}
