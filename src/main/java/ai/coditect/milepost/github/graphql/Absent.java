package ai.coditect.milepost.github.graphql;

import ai.coditect.milepost.github.http.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Numbers that nothing has. GitHub answers each with null and an error of the type {@code NOT_FOUND}, beside whatever
 * else was asked; null alone proves nothing, so the two are taken together.
 */
final class Absent {

    private static final String MARK = "not found";

    private Absent() {}

    /** Marks what is certainly not there; the errors that are left. */
    static List<GraphQlError> mark(JsonNode answer, Set<String> numbered, List<GraphQlError> errors) {
        List<GraphQlError> others = new ArrayList<>();
        for (GraphQlError error : errors) {
            Optional<String> alias = alias(error).filter(numbered::contains);
            if (alias.isPresent()
                    && answer.path("data").path("repository") instanceof ObjectNode repository
                    && repository.path(alias.get()).isNull()) {
                repository.put(alias.get(), MARK);
            } else {
                others.add(error);
            }
        }
        return others;
    }

    private static Optional<String> alias(GraphQlError error) {
        List<String> path = error.path();
        return error.isNotFound() && path.size() == 2 && path.get(0).equals("repository")
                ? Optional.of(path.get(1))
                : Optional.empty();
    }

    static boolean is(JsonNode node) {
        return node.asText().equals(MARK);
    }

    /** Not there, or of the other shape. */
    static Shape or(Shape other) {
        return node -> is(node) ? Optional.empty() : other.fault(node);
    }
}
