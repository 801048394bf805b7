package ai.coditect.milepost.sandbox.graphql;

import ai.coditect.milepost.sandbox.http.Refusal;
import ai.coditect.milepost.sandbox.settings.SandboxPermission;
import ai.coditect.milepost.sandbox.state.Issue;
import ai.coditect.milepost.sandbox.state.Label;
import ai.coditect.milepost.sandbox.state.Milestone;
import ai.coditect.milepost.sandbox.state.NodeId;
import ai.coditect.milepost.sandbox.state.Repository;
import ai.coditect.milepost.sandbox.state.RequestContext;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds things by the node id that GraphQL uses, as far as the sender may know of them. */
final class NodeLookup {
    private final RequestContext context;

    NodeLookup(RequestContext context) {
        this.context = context;
    }

    Repository repository(String nodeId) {
        return id(nodeId, NodeId.REPOSITORY::equals)
                .flatMap(context.state()::repository)
                .orElseThrow(() -> unresolved(nodeId));
    }

    Label label(String nodeId) {
        return id(nodeId, NodeId.LABEL::equals).flatMap(this::labelById).orElseThrow(() -> unresolved(nodeId));
    }

    /** An issue or a pull request. */
    Issue issue(String nodeId) {
        return id(nodeId, kind -> kind.equals(NodeId.ISSUE) || kind.equals(NodeId.PULL_REQUEST))
                .flatMap(context.state()::issue)
                .orElseThrow(() -> unresolved(nodeId));
    }

    Object node(String nodeId) {
        String kind = NodeId.parse(nodeId).map(NodeId::kind).orElse("");
        return switch (kind) {
            case NodeId.REPOSITORY -> repository(nodeId);
            case NodeId.LABEL -> label(nodeId);
            case NodeId.ISSUE -> issue(nodeId);
            case NodeId.MILESTONE ->
                id(nodeId, NodeId.MILESTONE::equals)
                        .flatMap(this::milestoneById)
                        .orElseThrow(() -> unresolved(nodeId));
            default -> throw unresolved(nodeId);
        };
    }

    private Optional<Label> labelById(long id) {
        return context.state().repositories().stream()
                .flatMap(repository -> repository.labels().stream())
                .filter(label -> label.id() == id)
                .findFirst();
    }

    private Optional<Milestone> milestoneById(long id) {
        return context.state().repositories().stream()
                .flatMap(repository -> repository.milestones().stream())
                .filter(milestone -> milestone.id() == id)
                .findFirst();
    }

    private Optional<Long> id(String nodeId, Predicate<String> kind) {
        return NodeId.parse(nodeId)
                .filter(parsed -> kind.test(parsed.kind()))
                .filter(parsed -> context.permission() != SandboxPermission.NONE)
                .map(NodeId::id);
    }

    private static Refusal unresolved(String nodeId) {
        return Refusal.of(404, "Could not resolve to a node with the global id of '%s'.".formatted(nodeId));
    }
}
