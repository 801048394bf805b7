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
import java.util.Set;
import java.util.function.LongFunction;

/** Finds entities by node id, as far as the sender may see them. Everything else is a Refusal (404). */
final class NodeLookup {
    private final RequestContext context;

    NodeLookup(RequestContext context) {
        this.context = context;
    }

    Repository repository(String nodeId) {
        return find(nodeId, Set.of(NodeId.REPOSITORY), context.state()::repository);
    }

    Label label(String nodeId) {
        return find(nodeId, Set.of(NodeId.LABEL), this::labelById);
    }

    /** An issue or a pull request. */
    Issue issue(String nodeId) {
        return find(nodeId, Set.of(NodeId.ISSUE, NodeId.PULL_REQUEST), context.state()::issue);
    }

    Object node(String nodeId) {
        String kind = NodeId.parse(nodeId).map(NodeId::kind).orElse("");
        return switch (kind) {
            case NodeId.REPOSITORY -> repository(nodeId);
            case NodeId.LABEL -> label(nodeId);
            case NodeId.ISSUE -> issue(nodeId);
            case NodeId.MILESTONE -> find(nodeId, Set.of(NodeId.MILESTONE), this::milestoneById);
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

    private <T> T find(String nodeId, Set<String> kinds, LongFunction<Optional<T>> byId) {
        return NodeId.parse(nodeId)
                .filter(parsed -> kinds.contains(parsed.kind()))
                .filter(parsed -> context.permission() != SandboxPermission.NONE)
                .flatMap(parsed -> byId.apply(parsed.id()))
                .orElseThrow(() -> unresolved(nodeId));
    }

    private static Refusal unresolved(String nodeId) {
        return Refusal.of(404, "Could not resolve to a node with the global id of '%s'.".formatted(nodeId));
    }
}
