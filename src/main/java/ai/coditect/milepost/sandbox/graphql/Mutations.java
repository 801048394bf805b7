package ai.coditect.milepost.sandbox.graphql;

import ai.coditect.milepost.sandbox.http.JsonBody;
import ai.coditect.milepost.sandbox.state.Issue;
import ai.coditect.milepost.sandbox.state.IssueFieldRules;
import ai.coditect.milepost.sandbox.state.IssueRules;
import ai.coditect.milepost.sandbox.state.LabelRules;
import ai.coditect.milepost.sandbox.state.RelationRules;
import ai.coditect.milepost.sandbox.state.Repository;
import ai.coditect.milepost.sandbox.state.field.IssueField;
import ai.coditect.milepost.sandbox.state.field.IssueFieldValue;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.schema.GraphQLCodeRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The GraphQL mutations. Each succeeds or fails on its own, whatever happens to the others of the same request. */
final class Mutations {
    private final NodeLookup lookup;
    private final LabelRules labels;
    private final RelationRules relations;
    private final IssueFieldRules issueFields;
    private final MutationInput input;

    private Mutations(MutationInput input) {
        this.input = input;
        this.lookup = input.lookup();
        this.labels = new LabelRules(input.context());
        this.issueFields = new IssueFieldRules(input.context());
        this.relations = new RelationRules(input.context());
    }

    static void addTo(GraphQLCodeRegistry.Builder code) {
        new TypeWiring<>("Mutation")
                .root("createIssue", writing(Mutations::createIssue))
                .root("setIssueFieldValue", writing(Mutations::setIssueFieldValue))
                .root("createLabel", writing(Mutations::createLabel))
                .root("updateLabel", writing(Mutations::updateLabel))
                .root("addBlockedBy", writing(Mutations::addBlockedBy))
                .root("removeBlockedBy", writing(Mutations::removeBlockedBy))
                .root("addSubIssue", writing(Mutations::addSubIssue))
                .root("removeSubIssue", writing(Mutations::removeSubIssue))
                .root("reprioritizeSubIssue", writing(Mutations::reprioritize))
                .root("deleteIssue", writing(Mutations::deleteIssue))
                .addTo(code);
    }

    private static Function<FieldArguments, Object> writing(Function<Mutations, Map<String, Object>> write) {
        return MutationInput.writing(input -> write.apply(new Mutations(input)));
    }

    /** As in REST, silently without what a sender without write access may not set. */
    private Map<String, Object> createIssue() {
        Repository repository = lookup.repository(input.required("repositoryId"));
        ObjectNode fields = JsonNodeFactory.instance.objectNode().put("title", input.required("title"));
        input.text("body").ifPresent(body -> fields.put("body", body));
        input.text("milestoneId").map(lookup::milestone).ifPresent(one -> fields.put("milestone", one.number()));
        ArrayNode names = fields.putArray("labels");
        input.list("labelIds")
                .forEach(id -> names.add(lookup.label(id.toString()).name()));
        List<IssueFieldRules.Change> changes = issueFieldChanges(repository);
        Issue issue = new IssueRules(input.context()).create(repository, JsonBody.of(fields));
        if (!changes.isEmpty() && issueFields.canSet()) {
            issueFields.set(issue, changes);
        }
        return Map.of("issue", issue);
    }

    private Map<String, Object> setIssueFieldValue() {
        Issue issue = issue("issueId");
        if (issue.isPullRequest()) {
            throw NodeLookup.unresolved(input.required("issueId"));
        }
        List<IssueFieldRules.Change> changes = issueFieldChanges(issue.repository());
        issueFields.set(issue, changes);
        Set<IssueField> changed =
                changes.stream().map(IssueFieldRules.Change::field).collect(Collectors.toSet());
        List<IssueFieldValue> values = issueFields.values(issue).stream()
                .filter(value -> changed.contains(value.field()))
                .toList();
        return Map.of("issue", issue, "issueFieldValues", values);
    }

    private List<IssueFieldRules.Change> issueFieldChanges(Repository repository) {
        return new IssueFieldInput(issueFields.fields(repository.owner())).changes(input.list("issueFields"));
    }

    private Map<String, Object> createLabel() {
        Repository repository = lookup.repository(input.required("repositoryId"));
        return Map.of(
                "label",
                labels.create(repository, input.required("name"), input.text("color"), input.text("description")));
    }

    private Map<String, Object> updateLabel() {
        Optional<Optional<String>> description =
                input.has("description") ? Optional.of(input.text("description")) : Optional.empty();
        return Map.of(
                "label",
                labels.update(
                        lookup.label(input.required("id")), input.text("name"), input.text("color"), description));
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
        relations.addSubIssue(parent, child, input.flag("replaceParent").orElse(false));
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
                input.text("afterId").map(lookup::issue),
                input.text("beforeId").map(lookup::issue));
        return Map.of("issue", parent);
    }

    private Map<String, Object> deleteIssue() {
        Issue issue = issue("issueId");
        new IssueRules(input.context()).delete(issue);
        return Map.of("repository", issue.repository());
    }

    private Issue issue(String field) {
        return lookup.issue(input.required(field));
    }
}
