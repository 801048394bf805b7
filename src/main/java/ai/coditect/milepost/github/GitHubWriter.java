package ai.coditect.milepost.github;

import ai.coditect.milepost.github.graphql.BatchMutation;
import ai.coditect.milepost.github.graphql.FieldMutation;
import ai.coditect.milepost.github.graphql.ServerCapabilities;
import ai.coditect.milepost.github.http.ApiClient;
import ai.coditect.milepost.github.http.RequestFactory;
import ai.coditect.milepost.model.DeclaredLabel;
import ai.coditect.milepost.model.DeclaredMilestone;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveLabel;
import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.model.planning.FieldValues;
import ai.coditect.milepost.remote.FieldsWrite;
import ai.coditect.milepost.remote.IssueWrite;
import ai.coditect.milepost.remote.Precondition;
import ai.coditect.milepost.remote.Relation;
import ai.coditect.milepost.remote.Reply;
import ai.coditect.milepost.remote.RepositoryWriter;
import java.util.List;

/** Writes to a repository. Nothing that could be done twice is ever sent twice. */
public final class GitHubWriter implements RepositoryWriter {

    private final LabelWriter labels;
    private final MilestoneWriter milestones;
    private final IssueWriter issues;
    private final RelationWriter relations;
    private final FieldMutation fields;

    GitHubWriter(RequestFactory requests, ApiClient client, ServerCapabilities server) {
        BatchMutation batches = new BatchMutation(requests, client, server);
        this.labels = new LabelWriter(requests, client, server, batches);
        this.milestones = new MilestoneWriter(requests, client);
        this.issues = new IssueWriter(requests, client, server);
        this.relations = new RelationWriter(requests, client, batches);
        this.fields = new FieldMutation(client, batches, server);
    }

    @Override
    public List<Reply<LiveLabel>> createLabels(List<DeclaredLabel> declared) {
        return labels.create(declared);
    }

    @Override
    public Reply<LiveLabel> updateLabel(LabelName current, DeclaredLabel target) {
        return labels.update(current, target);
    }

    @Override
    public Reply<LiveMilestone> createMilestone(DeclaredMilestone milestone) {
        return milestones.create(milestone);
    }

    @Override
    public Reply<LiveMilestone> updateMilestone(int number, DeclaredMilestone target) {
        return milestones.update(number, target);
    }

    /** {@inheritDoc} The issue comes back without its relations, which REST does not tell. */
    @Override
    public Reply<LiveIssue> createIssue(IssueWrite issue, Precondition precondition) {
        return issues.create(issue, precondition);
    }

    /** {@inheritDoc} The issue comes back without its relations, which REST does not tell. */
    @Override
    public Reply<LiveIssue> updateIssue(int number, IssueWrite issue, Precondition precondition) {
        return issues.update(number, issue, precondition);
    }

    @Override
    public List<Reply<FieldValues>> setFields(List<FieldsWrite> writes, Precondition precondition) {
        return fields.write(writes, precondition);
    }

    @Override
    public List<Reply<Relation>> addRelations(List<Relation> added) {
        return relations.add(added);
    }

    @Override
    public List<Reply<Relation>> removeRelations(List<Relation> removed) {
        return relations.remove(removed);
    }
}
