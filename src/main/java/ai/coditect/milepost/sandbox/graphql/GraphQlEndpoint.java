package ai.coditect.milepost.sandbox.graphql;

import ai.coditect.milepost.sandbox.http.JsonBody;
import ai.coditect.milepost.sandbox.http.RateLimiter;
import ai.coditect.milepost.sandbox.http.Refusal;
import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.settings.SandboxFeature;
import ai.coditect.milepost.sandbox.state.RequestContext;
import com.fasterxml.jackson.databind.JsonNode;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers GraphQL requests with a real engine. */
public final class GraphQlEndpoint {
    private static final Set<String> CONTENT = Set.of(
            "addBlockedBy", "removeBlockedBy", "addSubIssue", "removeSubIssue", "createIssue", "setIssueFieldValue");
    private static final Map<Set<SandboxFeature>, GraphQlEndpoint> ENDPOINTS = new ConcurrentHashMap<>();
    private final Set<SandboxFeature> features;
    private final List<QueryEngine> engines = new CopyOnWriteArrayList<>();

    /**
     * A request that is ready to run.
     *
     * @param run runs it, unless there are errors
     * @param operation the kind and name of the operation, as GitHub puts it in the path of an error
     * @param writes how many mutations it holds
     * @param content how many of them make content, which notifies people
     */
    public record Prepared(
            Supplier<ExecutionResult> run, List<GraphQLError> errors, String operation, int writes, int content) {}

    private GraphQlEndpoint(Set<SandboxFeature> features) {
        this.features = features;
    }

    /**
     * The endpoint of servers with these features. It is stateless, and building a schema is slow, so they share it.
     */
    public static GraphQlEndpoint of(Set<SandboxFeature> features) {
        return ENDPOINTS.computeIfAbsent(features, GraphQlEndpoint::new);
    }

    /** An engine that knows what the request mentions; building one is slow. */
    private QueryEngine engine(byte[] body) {
        List<String> wanted = GraphQlSchema.parts(features, new String(body, StandardCharsets.UTF_8));
        return engines.stream()
                .filter(engine -> engine.knows(wanted))
                .findFirst()
                .orElseGet(() -> {
                    QueryEngine built = new QueryEngine(wanted);
                    engines.add(built);
                    return built;
                });
    }

    /** Parses and validates a request without running it. */
    public Prepared prepare(byte[] body, RequestContext context, RateLimiter limiter) {
        JsonBody request = JsonBody.of(body);
        ExecutionInput.Builder input =
                ExecutionInput.newExecutionInput(request.text("query").orElse(""));
        Map<String, @Nullable Object> variables = variables(request);
        input.variables(variables);
        request.text("operationName").ifPresent(input::operationName);
        input.graphQLContext(Map.of(RequestContext.class, context, RateLimiter.class, limiter));
        ExecutionInput built = input.build();
        QueryEngine engine = engine(body);
        QueryEngine.Compiled compiled = engine.compile(built);
        return new Prepared(
                () -> engine.execute(built),
                compiled.errors().isEmpty()
                        ? refusals(compiled.document().orElseThrow(), variables, context)
                        : compiled.errors(),
                compiled.document().flatMap(GraphQlEndpoint::operation).orElse("query"),
                compiled.document().map(document -> mutations(document).size()).orElse(0),
                compiled.document()
                        .map(document -> (int) mutations(document).stream()
                                .filter(CONTENT::contains)
                                .count())
                        .orElse(0));
    }

    public SandboxReply execute(Prepared prepared) {
        if (!prepared.errors.isEmpty()) {
            return reply(Map.of("errors", GraphQlErrors.json(prepared.errors, prepared.operation)));
        }
        ExecutionResult result = prepared.run.get();
        Map<String, @Nullable Object> reply = new LinkedHashMap<>();
        if (result.isDataPresent()) {
            reply.put("data", result.getData());
        }
        List<Map<String, Object>> errors = GraphQlErrors.json(result.getErrors(), prepared.operation);
        if (!errors.isEmpty()) {
            reply.put("errors", errors);
        }
        return reply(reply);
    }

    private static SandboxReply reply(Map<String, ?> reply) {
        return SandboxReply.json(200, EngineJson.text(reply));
    }

    /** Why a valid document is not run. */
    private static List<GraphQLError> refusals(
            Document document, Map<String, @Nullable Object> variables, RequestContext context) {
        List<GraphQLError> tooLarge = QueryEngine.tooLarge(document, variables);
        return tooLarge.isEmpty()
                ? ProjectAccess.errors(document, context.sender().projects())
                : tooLarge;
    }

    private static Map<String, @Nullable Object> variables(JsonBody request) {
        JsonNode variables = request.json().path("variables");
        if (variables.isMissingNode() || variables.isNull()) {
            return Map.of();
        }
        if (!variables.isObject()) {
            throw Refusal.of(400, "Variables should be a JSON object");
        }
        return EngineJson.fields(variables);
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
