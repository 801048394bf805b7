package ai.coditect.milepost.sandbox.graphql;

import ai.coditect.milepost.sandbox.http.Refusal;
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
import graphql.schema.GraphQLSchema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** An engine for one schema. Recent queries are parsed and validated only once. */
final class QueryEngine {
    private static final int MAX_DOCUMENTS = 200;

    private final List<String> parts;
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
    record Compiled(Optional<Document> document, List<GraphQLError> errors) {}

    /** @param parts of the schema */
    QueryEngine(List<String> parts) {
        this.parts = parts;
        schema = GraphQlSchema.of(parts);
        GraphQlErrors errors = new GraphQlErrors();
        engine = GraphQL.newGraphQL(schema)
                .queryExecutionStrategy(new AsyncExecutionStrategy(errors))
                .mutationExecutionStrategy(new AsyncSerialExecutionStrategy(errors))
                .preparsedDocumentProvider((input, parse) -> CompletableFuture.completedFuture(
                        new PreparsedDocumentEntry(compile(input).document().orElseThrow())))
                .build();
    }

    boolean knows(List<String> wanted) {
        return parts.containsAll(wanted);
    }

    ExecutionResult execute(ExecutionInput input) {
        return engine.execute(input);
    }

    Compiled compile(ExecutionInput input) {
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

    /** Checked before a query is validated, too, since that takes long where fragments multiply. */
    static List<GraphQLError> tooLarge(Document document, Map<String, @Nullable Object> variables) {
        try {
            QueryCost.check(document, variables);
            return List.of();
        } catch (Refusal refusal) {
            return List.of(GraphQlErrors.of(refusal));
        }
    }
}
