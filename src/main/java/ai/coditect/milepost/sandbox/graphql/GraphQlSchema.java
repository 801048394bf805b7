package ai.coditect.milepost.sandbox.graphql;

import ai.coditect.milepost.sandbox.http.Timestamp;
import ai.coditect.milepost.sandbox.settings.SandboxFeature;
import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The part of GitHub's GraphQL schema that a server with the given features has. */
final class GraphQlSchema {
    private static final String DIRECTORY = "/ai/coditect/milepost/sandbox/";

    private GraphQlSchema() {}

    static GraphQLSchema of(Set<SandboxFeature> features) {
        TypeDefinitionRegistry types = new TypeDefinitionRegistry();
        parts(features).forEach(part -> types.merge(new SchemaParser().parse(text(part))));
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        List.of("BigInt", "DateTime", "URI").forEach(name -> wiring.scalar(scalar(name)));
        QueryTypes.addTo(wiring);
        Mutations.addTo(wiring);
        return new SchemaGenerator().makeExecutableSchema(types, wiring.build());
    }

    private static List<String> parts(Set<SandboxFeature> features) {
        boolean batches = features.contains(SandboxFeature.BATCHED_MUTATIONS);
        List<String> parts = new ArrayList<>(List.of("schema"));
        if (batches) {
            parts.add("label-mutations");
        }
        if (features.contains(SandboxFeature.DEPENDENCIES)) {
            parts.add("dependencies");
        }
        if (features.contains(SandboxFeature.DEPENDENCIES) && batches) {
            parts.add("dependency-mutations");
        }
        if (features.contains(SandboxFeature.SUB_ISSUES)) {
            parts.add("sub-issues");
        }
        if (features.contains(SandboxFeature.ISSUE_TYPES)) {
            parts.add("issue-types");
        }
        return parts;
    }

    private static String text(String part) {
        String name = part + ".graphqls";
        try (InputStream in = GraphQlSchema.class.getResourceAsStream(DIRECTORY + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    private static GraphQLScalarType scalar(String name) {
        return GraphQLScalarType.newScalar().name(name).coercing(new AsText()).build();
    }

    /** A scalar that is only in replies, as text: a time, a URL, or a number too big for an Int. */
    private static final class AsText implements Coercing<String, String> {
        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            return value instanceof Instant moment ? Timestamp.text(moment) : value.toString();
        }
    }
}
