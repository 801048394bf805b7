package ai.coditect.milepost.sandbox.graphql;

import ai.coditect.milepost.sandbox.state.Issue;
import ai.coditect.milepost.sandbox.state.IssueRules;
import ai.coditect.milepost.sandbox.state.LabelRules;
import ai.coditect.milepost.sandbox.state.RelationRules;
import ai.coditect.milepost.sandbox.state.Repository;
import ai.coditect.milepost.sandbox.state.RequestContext;
import graphql.schema.idl.RuntimeWiring;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The GraphQL mutations. Each succeeds or fails on its own, whatever happens to the others of the same request. */
final class Mutations {
    private final NodeLookup lookup;
    private final LabelRules labels;
    private final RelationRules relations;
    private final RequestContext context;
    private final Map<String, Object> input;

    private Mutations(FieldArguments arguments) {
        this.context = arguments.context();
        this.lookup = new NodeLookup(context);
        this.labels = new LabelRules(context);
        this.relations = new RelationRules(context);
        this.input = arguments.object("input");
    }

    static void addTo(RuntimeWiring.Builder wiring) {
        wiring.type(new TypeWiring<>("Mutation")
                .root("createLabel", writing(Mutations::createLabel))
                .root("updateLabel", writing(Mutations::updateLabel))
                .root("addBlockedBy", writing(Mutations::addBlockedBy))
                .root("removeBlockedBy", writing(Mutations::removeBlockedBy))
                .root("addSubIssue", writing(Mutations::addSubIssue))
                .root("removeSubIssue", writing(Mutations::removeSubIssue))
                .root("reprioritizeSubIssue", writing(Mutations::reprioritize))
                .root("deleteIssue", writing(Mutations::deleteIssue))
                .wiring());
    }

    /** Runs the mutation and echoes the sender's {@code clientMutationId}, as GitHub does. */
    private static Function<FieldArguments, Object> writing(Function<Mutations, Map<String, Object>> write) {
        return arguments -> {
            Mutations writes = new Mutations(arguments);
            Map<String, Object> payload = new LinkedHashMap<>(write.apply(writes));
            writes.text("clientMutationId").ifPresent(id -> payload.put("clientMutationId", id));
            return payload;
        };
    }

    private Map<String, Object> createLabel() {
        Repository repository = lookup.repository(required("repositoryId"));
        return Map.of("label", labels.create(repository, required("name"), text("color"), text("description")));
    }

    private Map<String, Object> updateLabel() {
        Optional<Optional<String>> description =
                input.containsKey("description") ? Optional.of(text("description")) : Optional.empty();
        return Map.of("label", labels.update(lookup.label(required("id")), text("name"), text("color"), description));
    }

    private Map<String, Object> addBlockedBy() {
        Issue issue = issue("issueId");
        Issue blocker = issue("blockingIssueId");
        relations.addBlockedBy(issue, blocker);
        return Map.of("issue", issue, "blockingIssue", blocker);
    }

    private Map<String, Object> removeBlockedBy() {
        Issue issue = issue("issueId");
        Issue blocker = issue("blockingIssueId");
        relations.removeBlockedBy(issue, blocker);
        return Map.of("issue", issue, "blockingIssue", blocker);
    }

    private Map<String, Object> addSubIssue() {
        Issue parent = issue("issueId");
        Issue child = issue("subIssueId");
        relations.addSubIssue(parent, child, Boolean.TRUE.equals(input.get("replaceParent")));
        return Map.of("issue", parent, "subIssue", child);
    }

    private Map<String, Object> removeSubIssue() {
        Issue parent = issue("issueId");
        Issue child = issue("subIssueId");
        relations.removeSubIssue(parent, child);
        return Map.of("issue", parent, "subIssue", child);
    }

    private Map<String, Object> reprioritize() {
        Issue parent = issue("issueId");
        relations.reprioritize(
                parent,
                issue("subIssueId"),
                text("afterId").map(lookup::issue),
                text("beforeId").map(lookup::issue));
        return Map.of("issue", parent);
    }

    private Map<String, Object> deleteIssue() {
        Issue issue = issue("issueId");
        new IssueRules(context).delete(issue);
        return Map.of("repository", issue.repository());
    }

    private Issue issue(String field) {
        return lookup.issue(required(field));
    }

    private String required(String field) {
        return text(field).orElse("");
    }

    private Optional<String> text(String field) {
        return Optional.ofNullable(input.get(field)).map(Object::toString);
    }
}
