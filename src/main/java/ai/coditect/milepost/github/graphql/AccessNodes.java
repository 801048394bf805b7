package ai.coditect.milepost.github.graphql;

import ai.coditect.milepost.github.http.Json;
import ai.coditect.milepost.github.http.Shape;
import ai.coditect.milepost.model.access.Permission;
import ai.coditect.milepost.model.access.RepositoryAccess;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What may be done in a repository, in GraphQL. Everything may be missing from an answer: then it is not known. */
final class AccessNodes {

    static final Shape.Fields SHAPE = Shape.with("isArchived", Shape.optional(Shape.flag()))
            .and("viewerPermission", Shape.optional(Shape.name()))
            .and("assignableUsers", Shape.optional(listOf(Shape.with("login", Shape.name()))))
            .and("issueTypes", Shape.optional(listOf(Shapes.NAMED)));

    private final ServerCapabilities server;

    AccessNodes(ServerCapabilities server) {
        this.server = server;
    }

    private static Shape listOf(Shape element) {
        return Shape.with("totalCount", Shape.optional(Shape.count())).and("nodes", Shape.listOf(element));
    }

    /**
     * How a query selects it.
     *
     * @param condition a directive; empty text for none
     */
    String selection(String condition) {
        String text =
                "isArchived" + condition + " assignableUsers(first:100)" + condition + "{totalCount nodes{login}} ";
        if (server.knows(OptionalField.VIEWER_PERMISSION)) {
            text += "viewerPermission" + condition + " ";
        }
        if (server.knows(OptionalField.TYPES)) {
            text += "issueTypes(first:100)" + condition + "{totalCount nodes{name isEnabled}} ";
        }
        return text;
    }

    static RepositoryAccess of(JsonNode repository) {
        return new RepositoryAccess(
                repository.path("isArchived").asBoolean(),
                Permission.named(Json.textOrEmpty(repository, "viewerPermission")),
                assignable(repository),
                types(repository));
    }

    /** A list that is empty tells nothing: somebody owns the repository. */
    private static Optional<List<String>> assignable(JsonNode repository) {
        return whole(repository.path("assignableUsers"))
                .map(nodes -> Json.texts(nodes, "login").toList())
                .filter(logins -> !logins.isEmpty());
    }

    /** The repository of a user has null for a list. */
    private static Optional<List<String>> types(JsonNode repository) {
        JsonNode list = repository.path("issueTypes");
        if (list.isNull()) {
            return Gaps.has(repository, "issueTypes") ? Optional.empty() : Optional.of(List.of());
        }
        return whole(list)
                .map(nodes -> StreamSupport.stream(nodes.spliterator(), false)
                        .filter(node -> node.path("isEnabled").asBoolean(true))
                        .map(node -> Json.textOrEmpty(node, "name"))
                        .toList());
    }

    /** Of a list that goes on, nobody is certainly missing. */
    private static Optional<JsonNode> whole(JsonNode list) {
        JsonNode nodes = list.path("nodes");
        return Optional.of(nodes)
                .filter(JsonNode::isArray)
                .filter(some -> list.path("totalCount").asInt() <= some.size());
    }
}
