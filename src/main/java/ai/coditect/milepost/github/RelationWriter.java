package ai.coditect.milepost.github;

import ai.coditect.milepost.github.exchange.Idempotency;
import ai.coditect.milepost.github.graphql.BatchMutation;
import ai.coditect.milepost.github.http.ApiClient;
import ai.coditect.milepost.github.http.Json;
import ai.coditect.milepost.github.http.RequestFactory;
import ai.coditect.milepost.github.http.Shape;
import ai.coditect.milepost.model.RelationKind;
import ai.coditect.milepost.pace.Load;
import ai.coditect.milepost.remote.Relation;
import ai.coditect.milepost.remote.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes relations between issues. They are sent once: GitHub refuses a relation that is there already, and the removal
 * of one that is not, so a second sending could not be told from a refusal.
 */
final class RelationWriter {

    /** One of the two issues, or nothing. */
    private static final Shape WRITTEN = Shape.optional(Shape.with("number", Shape.number()));

    private final RequestFactory requests;
    private final ApiClient client;
    private final BatchMutation batches;

    RelationWriter(RequestFactory requests, ApiClient client, BatchMutation batches) {
        this.requests = requests;
        this.client = client;
        this.batches = batches;
    }

    List<Reply<Relation>> add(List<Relation> relations) {
        return write(relations, kind("addBlockedBy", "AddBlockedByInput", RelationWriter::toAdd, this::addOne));
    }

    List<Reply<Relation>> remove(List<Relation> relations) {
        return write(
                relations, kind("removeBlockedBy", "RemoveBlockedByInput", RelationWriter::toRemove, this::removeOne));
    }

    /** Dependencies in batches; sub-issues one at a time, as GitHub fails on two at once for the same parent. */
    private List<Reply<Relation>> write(List<Relation> relations, BatchMutation.Kind<Relation, Relation> kind) {
        if (relations.stream().allMatch(relation -> relation.kind() == RelationKind.BLOCKED_BY)) {
            return batches.write(kind, relations);
        }
        List<Reply<Relation>> replies = new ArrayList<>();
        relations.forEach(relation -> replies.add(kind.single().orElseThrow().apply(relation)));
        return replies;
    }

    private static BatchMutation.Kind<Relation, Relation> kind(
            String mutation,
            String inputType,
            Function<Relation, String> wanted,
            Function<Relation, Reply<Relation>> single) {
        return new BatchMutation.Kind<>(
                mutation,
                inputType,
                Load::notifying,
                "clientMutationId",
                Shape.ANY,
                relation -> Json.object()
                        .put("issueId", relation.issue().nodeId())
                        .put("blockingIssueId", relation.other().nodeId()),
                wanted,
                (relation, payload) -> relation,
                Optional.of(single));
    }

    private Reply<Relation> addOne(Relation relation) {
        return switch (relation.kind()) {
            case BLOCKED_BY ->
                send(
                        relation,
                        "POST",
                        path(relation.issue().number(), "/dependencies/blocked_by"),
                        Optional.of(
                                Json.object().put("issue_id", relation.other().databaseId())),
                        toAdd(relation));
            case SUB_ISSUE_OF ->
                send(
                        relation,
                        "POST",
                        path(relation.other().number(), "/sub_issues"),
                        Optional.of(subIssue(relation)),
                        toAdd(relation));
        };
    }

    private Reply<Relation> removeOne(Relation relation) {
        return switch (relation.kind()) {
            case BLOCKED_BY ->
                send(
                        relation,
                        "DELETE",
                        path(
                                relation.issue().number(),
                                "/dependencies/blocked_by/" + relation.other().databaseId()),
                        Optional.empty(),
                        toRemove(relation));
            case SUB_ISSUE_OF ->
                send(
                        relation,
                        "DELETE",
                        path(relation.other().number(), "/sub_issue"),
                        Optional.of(subIssue(relation)),
                        toRemove(relation));
        };
    }

    private Reply<Relation> send(
            Relation relation, String method, String path, Optional<JsonNode> body, String wanted) {
        return client.send(requests.write(method, path, body, Idempotency.ONCE, Load.notifying(1), wanted), WRITTEN)
                .reply((answer, remarks) -> relation);
    }

    private static JsonNode subIssue(Relation relation) {
        return Json.object().put("sub_issue_id", relation.issue().databaseId());
    }

    private static String toAdd(Relation relation) {
        return switch (relation.kind()) {
            case BLOCKED_BY ->
                "mark " + relation.issue().link() + " as blocked by "
                        + relation.other().link();
            case SUB_ISSUE_OF ->
                "put " + relation.issue().link() + " under " + relation.other().link();
        };
    }

    private static String toRemove(Relation relation) {
        return switch (relation.kind()) {
            case BLOCKED_BY ->
                "free " + relation.issue().link() + " from its blocker "
                        + relation.other().link();
            case SUB_ISSUE_OF ->
                "take " + relation.issue().link() + " out of "
                        + relation.other().link();
        };
    }

    private static String path(int number, String rest) {
        return "/issues/" + number + rest;
    }
}
