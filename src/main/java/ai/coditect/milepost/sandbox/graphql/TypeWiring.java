package ai.coditect.milepost.sandbox.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.PropertyDataFetcher;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The fields of one GraphQL type, each read from the Java object of type {@code T} that represents it. */
final class TypeWiring<T> {
    private final String type;
    private final Map<String, DataFetcher<?>> fetchers = new LinkedHashMap<>();

    TypeWiring(String type) {
        this.type = type;
    }

    /** A field that depends on the object alone. The engine turns an empty Optional into null. */
    TypeWiring<T> add(String field, Function<T, Object> read) {
        fetchers.put(field, PropertyDataFetcher.fetching(read));
        return this;
    }

    TypeWiring<T> add(String field, BiFunction<T, FieldArguments, Object> read) {
        fetchers.put(field, environment -> {
            T source = environment.getSource();
            return read.apply(Objects.requireNonNull(source), new FieldArguments(environment));
        });
        return this;
    }

    /** A field of Query or Mutation, which no object represents. */
    TypeWiring<T> root(String field, Function<FieldArguments, Object> read) {
        fetchers.put(field, environment -> read.apply(new FieldArguments(environment)));
        return this;
    }

    void addTo(GraphQLCodeRegistry.Builder code) {
        fetchers.forEach((field, fetcher) -> code.dataFetcher(FieldCoordinates.coordinates(type, field), fetcher));
    }
}
