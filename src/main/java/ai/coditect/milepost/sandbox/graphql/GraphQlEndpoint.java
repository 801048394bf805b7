package ai.coditect.milepost.sandbox.graphql;

import ai.coditect.milepost.sandbox.http.JsonBody;
import ai.coditect.milepost.sandbox.http.RateLimiter;
import ai.coditect.milepost.sandbox.http.Refusal;
import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.settings.SandboxFeature;
import ai.coditect.milepost.sandbox.state.RequestContext;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Answers GraphQL requests with a real engine. Recent queries are parsed and validated only once. */
public final class GraphQlEndpoint {
    private static final int MAX_DOCUMENTS = 200;
    private static final Set<String> CONTENT =
            Set.of("addBlockedBy", "removeBlockedBy", "addSubIssue", "removeSubIssue");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {};
    private static final Map<Set<SandboxFeature>, GraphQlEndpoint> ENDPOINTS = new ConcurrentHashMap<>();
    private final GraphQLSchema schema;
    private final GraphQL engine;
    private final Map<String, Compiled> documents = Collections.synchronizedMap(new Documents());

    /** A least-recently-used cache of queries. */
    private static final class Documents extends LinkedHashMap<String, Compiled> {
        private static final long serialVersionUID = 1;

        Documents() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Compiled> eldest) {
            return size() > MAX_DOCUMENTS;
        }
    }

    /** A parsed and validated query, or the errors in it. */
    private record Compiled(Optional<Document> document, List<GraphQLError> errors) {}

    /**
     * A request that is ready to run.
     *
     * @param operation the kind and name of the operation, as GitHub puts it in the path of an error
     * @param writes how many mutations it holds
     * @param content how many of them make content, which notifies people
     */
    public record Prepared(
            ExecutionInput input, List<GraphQLError> errors, String operation, int writes, int content) {}

    private GraphQlEndpoint(Set<SandboxFeature> features) {
        schema = GraphQlSchema.of(features);
        GraphQlErrors errors = new GraphQlErrors();
        engine = GraphQL.newGraphQL(schema)
                .queryExecutionStrategy(new AsyncExecutionStrategy(errors))
                .mutationExecutionStrategy(new AsyncSerialExecutionStrategy(errors))
                .preparsedDocumentProvider((input, parse) -> CompletableFuture.completedFuture(
                        new PreparsedDocumentEntry(compile(input).document().orElseThrow())))
                .build();
    }

    /**
     * The endpoint of servers with these features. It is stateless, and building a schema is slow, so they share it.
     */
    public static GraphQlEndpoint of(Set<SandboxFeature> features) {
        return ENDPOINTS.computeIfAbsent(features, GraphQlEndpoint::new);
    }

    /** Parses and validates a request without running it. */
    public Prepared prepare(byte[] body, RequestContext context, RateLimiter limiter) {
        JsonBody request = JsonBody.of(body);
        ExecutionInput.Builder input =
                ExecutionInput.newExecutionInput(request.text("query").orElse(""));
        Map<String, Object> variables = variables(request);
        input.variables(variables);
        request.text("operationName").ifPresent(input::operationName);
        input.graphQLContext(Map.of(RequestContext.class, context, RateLimiter.class, limiter));
        ExecutionInput built = input.build();
        Compiled compiled = compile(built);
        return new Prepared(
                built,
                compiled.errors.isEmpty() ? tooLarge(compiled.document.orElseThrow(), variables) : compiled.errors,
                compiled.document.flatMap(GraphQlEndpoint::operation).orElse("query"),
                compiled.document.map(document -> mutations(document).size()).orElse(0),
                compiled.document
                        .map(document -> (int) mutations(document).stream()
                                .filter(CONTENT::contains)
                                .count())
                        .orElse(0));
    }

    public SandboxReply execute(Prepared prepared) {
        if (!prepared.errors.isEmpty()) {
            return reply(Map.of("errors", GraphQlErrors.json(prepared.errors, prepared.operation)));
        }
        ExecutionResult result = engine.execute(prepared.input);
        Map<String, @Nullable Object> reply = new LinkedHashMap<>();
        if (result.isDataPresent()) {
            reply.put("data", result.getData());
        }
        ArrayNode errors = GraphQlErrors.json(result.getErrors(), prepared.operation);
        if (!errors.isEmpty()) {
            reply.put("errors", errors);
        }
        return reply(reply);
    }

    private static SandboxReply reply(Map<String, ?> reply) {
        try {
            return SandboxReply.json(200, JSON.writeValueAsBytes(reply));
        } catch (JsonProcessingException cannotBe) {
            throw new IllegalStateException("the engine answers with maps, lists and scalars", cannotBe);
        }
    }

    /** Checked before a query is validated, too, since that takes long where fragments multiply. */
    private static List<GraphQLError> tooLarge(Document document, Map<String, Object> variables) {
        try {
            QueryCost.check(document, variables);
            return List.of();
        } catch (Refusal refusal) {
            return List.of(GraphQlErrors.of(refusal));
        }
    }

    private Compiled compile(ExecutionInput input) {
        return documents.computeIfAbsent(input.getQuery(), query -> {
            ParseAndValidateResult parsed = ParseAndValidate.parse(input);
            if (parsed.isFailure()) {
                return new Compiled(Optional.empty(), List.copyOf(parsed.getErrors()));
            }
            Document document = parsed.getDocument();
            List<GraphQLError> tooLarge = tooLarge(document, Map.of());
            List<GraphQLError> errors = tooLarge.isEmpty()
                    ? List.copyOf(ParseAndValidate.validate(schema, document, rule -> true, Locale.ROOT))
                    : tooLarge;
            return new Compiled(Optional.of(document), errors);
        });
    }

    private static Map<String, Object> variables(JsonBody request) {
        return request.has("variables") && !request.isNull("variables")
                ? JSON.convertValue(request.json().get("variables"), VARIABLES)
                : Map.of();
    }

    private static Optional<String> operation(Document document) {
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .findFirst()
                .map(operation -> operation.getOperation().name().toLowerCase(Locale.ROOT)
                        + Optional.ofNullable(operation.getName())
                                .map(name -> " " + name)
                                .orElse(""));
    }

    /** The names of the mutations in a request. */
    private static List<String> mutations(Document document) {
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(operation -> operation.getOperation() == OperationDefinition.Operation.MUTATION)
                .flatMap(operation -> operation.getSelectionSet().getSelectionsOfType(Field.class).stream())
                .map(Field::getName)
                .toList();
    }
}
