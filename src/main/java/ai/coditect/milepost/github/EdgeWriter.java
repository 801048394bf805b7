package ai.coditect.milepost.github;

import ai.coditect.milepost.github.graphql.BatchMutation;
import ai.coditect.milepost.github.http.ApiClient;
import ai.coditect.milepost.github.http.Json;
import ai.coditect.milepost.github.http.RequestFactory;
import ai.coditect.milepost.github.resilience.Idempotency;
import ai.coditect.milepost.remote.Edge;
import ai.coditect.milepost.remote.Reply;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes relations between issues. They are sent once: GitHub refuses an edge that is there already, and the removal of
 * one that is not, so a second sending could not be told from a refusal.
 */
final class EdgeWriter {

    private final RequestFactory requests;
    private final ApiClient calls;
    private final BatchMutation batches;

    EdgeWriter(RequestFactory requests, ApiClient calls, BatchMutation batches) {
        this.requests = requests;
        this.calls = calls;
        this.batches = batches;
    }

    List<Reply<Edge>> addBlockedBy(List<Edge> edges) {
        Function<Edge, String> wanted = edge -> "mark " + shown(edge.subject().number()) + " as blocked by "
                + shown(edge.object().number());
        return batches.write(
                kind(
                        "addBlockedBy",
                        "AddBlockedByInput",
                        wanted,
                        edge -> write(
                                edge,
                                "POST",
                                path(edge, "/dependencies/blocked_by"),
                                Optional.of(Json.object()
                                        .put("issue_id", edge.object().databaseId())),
                                wanted.apply(edge))),
                edges);
    }

    List<Reply<Edge>> removeBlockedBy(List<Edge> edges) {
        Function<Edge, String> wanted = edge -> "free " + shown(edge.subject().number()) + " from its blocker "
                + shown(edge.object().number());
        return batches.write(
                kind(
                        "removeBlockedBy",
                        "RemoveBlockedByInput",
                        wanted,
                        edge -> write(
                                edge,
                                "DELETE",
                                path(
                                        edge,
                                        "/dependencies/blocked_by/"
                                                + edge.object().databaseId()),
                                Optional.empty(),
                                wanted.apply(edge))),
                edges);
    }

    /** One at a time: GitHub fails on two at once for the same parent. */
    Reply<Edge> addSubIssue(Edge edge) {
        return write(
                edge,
                "POST",
                path(edge, "/sub_issues"),
                Optional.of(Json.object().put("sub_issue_id", edge.object().databaseId())),
                "put " + shown(edge.object().number()) + " under "
                        + shown(edge.subject().number()));
    }

    Reply<Edge> removeSubIssue(Edge edge) {
        return write(
                edge,
                "DELETE",
                path(edge, "/sub_issue"),
                Optional.of(Json.object().put("sub_issue_id", edge.object().databaseId())),
                "take " + shown(edge.object().number()) + " out of "
                        + shown(edge.subject().number()));
    }

    private static BatchMutation.Kind<Edge, Edge> kind(
            String mutation, String inputType, Function<Edge, String> wanted, Function<Edge, Reply<Edge>> single) {
        return new BatchMutation.Kind<>(
                mutation,
                inputType,
                "clientMutationId",
                edge -> Json.object()
                        .put("issueId", edge.subject().nodeId())
                        .put("blockingIssueId", edge.object().nodeId()),
                wanted,
                (edge, payload) -> edge,
                single);
    }

    private Reply<Edge> write(Edge edge, String method, String path, Optional<ObjectNode> body, String wanted) {
        return calls.send(requests.write(method, path, body.map(node -> node), Idempotency.ONCE, wanted))
                .reply((answer, remarks) -> edge);
    }

    private static String path(Edge edge, String rest) {
        return "/issues/" + edge.subject().number() + rest;
    }

    private static String shown(int number) {
        return "#" + number;
    }
}
