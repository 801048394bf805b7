package ai.coditect.milepost.sandbox.graphql;

import graphql.Scalars;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeReference;
import graphql.schema.GraphQLUnionType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Builds a schema from its text. The engine can do that itself, for any text, with a parser and a generator that a run
 * of seconds spends an eighth of its time on; this reads no more of the language than our files have. A test compares
 * both.
 */
final class SchemaReader {
    private static final Map<String, GraphQLScalarType> BUILT_IN = Stream.of(
                    Scalars.GraphQLBoolean,
                    Scalars.GraphQLFloat,
                    Scalars.GraphQLID,
                    Scalars.GraphQLInt,
                    Scalars.GraphQLString)
            .collect(Collectors.toMap(GraphQLScalarType::getName, Function.identity()));

    private final Function<String, Coercing<?, ?>> scalars;
    private final Map<String, GraphQLScalarType> scalarTypes = new LinkedHashMap<>();
    private final Map<String, GraphQLInterfaceType.Builder> interfaces = new LinkedHashMap<>();
    private final Map<String, GraphQLObjectType.Builder> objects = new LinkedHashMap<>();
    private final Map<String, GraphQLInputObjectType.Builder> inputs = new LinkedHashMap<>();
    private final Map<String, GraphQLEnumType.Builder> enums = new LinkedHashMap<>();
    private final Map<String, GraphQLUnionType.Builder> unions = new LinkedHashMap<>();

    /** @param scalars how the values of the scalar of a name are written and read */
    SchemaReader(Function<String, Coercing<?, ?>> scalars) {
        this.scalars = scalars;
    }

    /** Adds the types of a text, and what it adds to types that are known. */
    SchemaReader read(String text) {
        SchemaTokens tokens = new SchemaTokens(text);
        while (!tokens.atEnd()) {
            tokens.skip("extend");
            definition(tokens.next(), tokens.next(), tokens);
        }
        return this;
    }

    /** The schema of all that was read. */
    GraphQLSchema schema(GraphQLCodeRegistry code) {
        GraphQLSchema.Builder schema = GraphQLSchema.newSchema().codeRegistry(code);
        scalarTypes.values().forEach(schema::additionalType);
        interfaces.values().forEach(type -> schema.additionalType(type.build()));
        inputs.values().forEach(type -> schema.additionalType(type.build()));
        enums.values().forEach(type -> schema.additionalType(type.build()));
        unions.values().forEach(type -> schema.additionalType(type.build()));
        objects.forEach((name, type) -> {
            switch (name) {
                case "Query" -> schema.query(type);
                case "Mutation" -> schema.mutation(type);
                default -> schema.additionalType(type.build());
            }
        });
        return schema.build();
    }

    private void definition(String kind, String name, SchemaTokens tokens) {
        switch (kind) {
            case "scalar" ->
                scalarTypes.put(
                        name,
                        GraphQLScalarType.newScalar()
                                .name(name)
                                .coercing(scalars.apply(name))
                                .build());
            case "interface" -> {
                GraphQLInterfaceType.Builder type =
                        interfaces.computeIfAbsent(name, GraphQLInterfaceType.newInterface()::name);
                tokens.inBraces(() -> type.field(field(tokens)));
            }
            case "type" -> object(objects.computeIfAbsent(name, GraphQLObjectType.newObject()::name), tokens);
            case "input" -> {
                GraphQLInputObjectType.Builder type =
                        inputs.computeIfAbsent(name, GraphQLInputObjectType.newInputObject()::name);
                tokens.inBraces(() -> type.field(inputField(tokens)));
            }
            case "enum" -> {
                GraphQLEnumType.Builder type = enums.computeIfAbsent(name, GraphQLEnumType.newEnum()::name);
                tokens.inBraces(() -> type.value(tokens.next()));
            }
            case "union" -> {
                GraphQLUnionType.Builder type = unions.computeIfAbsent(name, GraphQLUnionType.newUnionType()::name);
                tokens.expect("=");
                tokens.separatedBy("|", member -> type.possibleType(GraphQLTypeReference.typeRef(member)));
            }
            default -> throw new IllegalStateException("no kind of definition: " + kind);
        }
    }

    private static void object(GraphQLObjectType.Builder type, SchemaTokens tokens) {
        if (tokens.skip("implements")) {
            tokens.separatedBy("&", name -> type.withInterface(GraphQLTypeReference.typeRef(name)));
        }
        tokens.inBraces(() -> type.field(field(tokens)));
    }

    private static GraphQLFieldDefinition field(SchemaTokens tokens) {
        GraphQLFieldDefinition.Builder field =
                GraphQLFieldDefinition.newFieldDefinition().name(tokens.next());
        if (tokens.skip("(")) {
            while (!tokens.skip(")")) {
                field.argument(argument(tokens));
            }
        }
        tokens.expect(":");
        return field.type((GraphQLOutputType) type(tokens)).build();
    }

    private static GraphQLArgument argument(SchemaTokens tokens) {
        GraphQLArgument.Builder argument = GraphQLArgument.newArgument().name(tokens.next());
        tokens.expect(":");
        argument.type((GraphQLInputType) type(tokens));
        if (tokens.skip("=")) {
            argument.defaultValueLiteral(value(tokens));
        }
        return argument.build();
    }

    private static GraphQLInputObjectField inputField(SchemaTokens tokens) {
        GraphQLInputObjectField.Builder field =
                GraphQLInputObjectField.newInputObjectField().name(tokens.next());
        tokens.expect(":");
        return field.type((GraphQLInputType) type(tokens)).build();
    }

    private static GraphQLType type(SchemaTokens tokens) {
        GraphQLType type;
        if (tokens.skip("[")) {
            type = GraphQLList.list(type(tokens));
            tokens.expect("]");
        } else {
            type = named(tokens.next());
        }
        return tokens.skip("!") ? GraphQLNonNull.nonNull(type) : type;
    }

    private static GraphQLType named(String name) {
        return Optional.<GraphQLType>ofNullable(BUILT_IN.get(name)).orElseGet(() -> GraphQLTypeReference.typeRef(name));
    }

    /** A default value: true, false, a constant of an enum, or an object of those. */
    private static Value<?> value(SchemaTokens tokens) {
        String token = tokens.next();
        return switch (token) {
            case "{" -> object(tokens);
            case "true", "false" -> BooleanValue.of(Boolean.parseBoolean(token));
            default -> EnumValue.of(SchemaTokens.name(token));
        };
    }

    private static ObjectValue object(SchemaTokens tokens) {
        ObjectValue.Builder object = ObjectValue.newObjectValue();
        while (!tokens.skip("}")) {
            String name = tokens.next();
            tokens.expect(":");
            object.objectField(new ObjectField(name, value(tokens)));
        }
        return object.build();
    }
}
