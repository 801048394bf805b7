package ai.coditect.milepost.sandbox.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.coditect.milepost.sandbox.settings.SandboxFeature;
import graphql.Scalars;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The engine reads the same text with its own parser, which is the judge of what we read. */
class SchemaReaderTest {
    private static final String WHOLE = "{__schema{types{name}}}";

    @Test
    void readsWhatTheEngineReads() {
        assertAsTheEngine(GraphQlSchema.parts(EnumSet.allOf(SandboxFeature.class), WHOLE));
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatTheEngineReadsWhereAServerHasOneFeature(SandboxFeature feature) {
        assertAsTheEngine(GraphQlSchema.parts(Set.of(feature), WHOLE));
    }

    @Test
    void readsNoOtherLanguage() {
        assertThatThrownBy(() ->
                        new SchemaReader(name -> Scalars.GraphQLString.getCoercing()).read("directive @quiet on FIELD"))
                .hasMessage("no kind of definition: directive");
        assertThatThrownBy(() ->
                        new SchemaReader(name -> Scalars.GraphQLString.getCoercing()).read("type A @quiet { b: Int }"))
                .hasMessage("expected { before @");
    }

    private static void assertAsTheEngine(List<String> parts) {
        String text = parts.stream().map(GraphQlSchema::text).collect(Collectors.joining());
        GraphQLSchema expected = UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(text));

        assertThat(print(GraphQlSchema.of(parts))).isEqualTo(print(expected));
    }

    /** With the introspection of types, which says what the printed types leave out. */
    private static String print(GraphQLSchema schema) {
        return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeSchemaDefinition(true)
                        .includeIntrospectionTypes(true))
                .print(schema);
    }
}
