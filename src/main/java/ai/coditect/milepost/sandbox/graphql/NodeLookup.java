package ai.coditect.milepost.sandbox.graphql;

import ai.coditect.milepost.sandbox.http.Refusal;
import ai.coditect.milepost.sandbox.settings.SandboxPermission;
import ai.coditect.milepost.sandbox.state.Account;
import ai.coditect.milepost.sandbox.state.Issue;
import ai.coditect.milepost.sandbox.state.Label;
import ai.coditect.milepost.sandbox.state.Milestone;
import ai.coditect.milepost.sandbox.state.Repository;
import ai.coditect.milepost.sandbox.state.RequestContext;
import ai.coditect.milepost.sandbox.state.entity.NodeId;
import ai.coditect.milepost.sandbox.state.project.Project;
import ai.coditect.milepost.sandbox.state.project.ProjectField;
import ai.coditect.milepost.sandbox.state.project.ProjectItem;
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

    Milestone milestone(String nodeId) {
        return find(nodeId, Set.of(NodeId.MILESTONE), this::milestoneById);
    }

    /** An issue or a pull request. */
    Issue issue(String nodeId) {
        return find(nodeId, Set.of(NodeId.ISSUE, NodeId.PULL_REQUEST), context.state()::issue);
    }

    Project project(String nodeId) {
        return find(nodeId, Set.of(NodeId.PROJECT), context.state().projects()::find);
    }

    ProjectItem projectItem(String nodeId) {
        return find(nodeId, Set.of(NodeId.PROJECT_ITEM), context.state().projects()::item);
    }

    ProjectField projectField(String nodeId) {
        return find(nodeId, NodeId.PROJECT_FIELDS, context.state().projects()::field);
    }

    /** Whoever owns projects: an organisation or a user. */
    Account owner(String nodeId) {
        return context.owners().stream()
                .filter(account -> account.nodeId().equals(nodeId))
                .findFirst()
                .orElseThrow(() -> unresolved(nodeId));
    }

    Object node(String nodeId) {
        String kind = NodeId.parse(nodeId).map(NodeId::kind).orElse("");
        return switch (kind) {
            case NodeId.REPOSITORY -> repository(nodeId);
            case NodeId.LABEL -> label(nodeId);
            case NodeId.ISSUE -> issue(nodeId);
            case NodeId.MILESTONE -> milestone(nodeId);
            case NodeId.PROJECT, NodeId.PROJECT_ITEM -> projectNode(nodeId, kind);
            default -> throw unresolved(nodeId);
        };
    }

    private Object projectNode(String nodeId, String kind) {
        ProjectTypes.requireReadable(context);
        return kind.equals(NodeId.PROJECT) ? project(nodeId) : projectItem(nodeId);
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
                .filter(parsed -> context.permission() != SandboxPermission.NONE || parsed.isOfProject())
                .flatMap(parsed -> byId.apply(parsed.id()))
                .orElseThrow(() -> unresolved(nodeId));
    }

    static Refusal unresolved(String nodeId) {
        return Refusal.of(404, "Could not resolve to a node with the global id of '%s'.".formatted(nodeId));
    }
}
