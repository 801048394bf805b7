package ai.coditect.milepost.sandbox.graphql;

import ai.coditect.milepost.sandbox.http.Refusal;
import ai.coditect.milepost.sandbox.settings.SandboxProjectAccess;
import graphql.GraphQLError;
import graphql.execution.DataFetcherResult;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What GitHub does about tokens that may not use projects. */
final class ProjectAccess {
    private static final Pattern FIELDS = Pattern.compile("\\w*[pP]rojects?V2\\w*|projectItems");

    private ProjectAccess() {}

    /** A classic token that lacks the scope is refused the whole document, with an error for each of its fields. */
    static List<GraphQLError> errors(Document document, SandboxProjectAccess access) {
        return switch (access) {
            case WRITE, NOT_FOR_INTEGRATIONS -> List.of();
            case READ ->
                document.getDefinitionsOfType(OperationDefinition.class).stream()
                        .filter(operation -> operation.getOperation() == OperationDefinition.Operation.MUTATION)
                        .flatMap(operation -> operation.getSelectionSet().getSelectionsOfType(Field.class).stream())
                        .filter(field -> FIELDS.matcher(field.getName()).matches())
                        .map(field -> error(field, "project", "'read:project', 'repo'"))
                        .toList();
            case OUT_OF_SCOPE -> {
                List<Field> found = new ArrayList<>();
                collect(document, found);
                yield found.stream()
                        .map(field -> error(field, "read:project", "'repo'"))
                        .toList();
            }
        };
    }

    private static void collect(Node<?> node, List<Field> found) {
        if (node instanceof Field field && FIELDS.matcher(field.getName()).matches()) {
            found.add(field);
        }
        node.getChildren().forEach(child -> collect(child, found));
    }

    private static GraphQLError error(Field field, String needed, String granted) {
        return GraphQlErrors.of(
                Refusal.graphQl(
                        "INSUFFICIENT_SCOPES",
                        ("Your token has not been granted the required scopes to execute this query. The '%s' field"
                                        + " requires one of the following scopes: ['%s'], but your token has only been"
                                        + " granted the: [%s] scopes. Please modify your token's scopes at:"
                                        + " https://github.com/settings/tokens.")
                                .formatted(field.getName(), needed, granted)),
                field);
    }

    /** The nodes of a list of projects or items: to a token that they are not for each is null, with an error. */
    static Object nodes(Connection<?> connection, FieldArguments arguments) {
        if (arguments.context().sender().projects() != SandboxProjectAccess.NOT_FOR_INTEGRATIONS) {
            return connection.nodes();
        }
        int size = connection.nodes().size();
        List<@Nullable Object> nothing = new ArrayList<@Nullable Object>();
        DataFetcherResult.Builder<List<@Nullable Object>> result = DataFetcherResult.newResult();
        for (int i = 0; i < size; i++) {
            nothing.add(null);
            result.error(arguments.error(Refusal.forbidden(), i));
        }
        return result.data(nothing).build();
    }
}
