package ai.coditect.milepost.model;

import ai.coditect.milepost.model.access.RepositoryAccess;
import ai.coditect.milepost.model.planning.LiveField;
import java.util.List;
import java.util.Set;

/**
 * What was read of a repository.
 *
 * @param scope how much of the repository {@code issues} covers; labels and milestones are always all there
 * @param access what may be done in the repository
 * @param fields the issue fields that the repository's organisation has
 * @param features what this server has of what only some servers have
 */
public record LiveState(
        RepositoryRef repository,
        Scope scope,
        Set<ServerFeature> features,
        RepositoryAccess access,
        List<LiveField> fields,
        List<LiveLabel> labels,
        List<LiveMilestone> milestones,
        List<LiveIssue> issues) {

    /** How much of the repository's issues was read. */
    public enum Scope {
        /** The issues of the declared milestones. */
        DECLARED_MILESTONES,
        /** Every issue, open and closed. */
        WHOLE_REPOSITORY
    }

    public LiveState {
        features = Set.copyOf(features);
        fields = List.copyOf(fields);
        labels = List.copyOf(labels);
        milestones = List.copyOf(milestones);
        issues = List.copyOf(issues);
    }

    /** A repository of which no more is told. */
    public LiveState(
            RepositoryRef repository,
            Scope scope,
            Set<ServerFeature> features,
            List<LiveField> fields,
            List<LiveLabel> labels,
            List<LiveMilestone> milestones,
            List<LiveIssue> issues) {
        this(repository, scope, features, RepositoryAccess.UNTOLD, fields, labels, milestones, issues);
    }

    /** A repository without issue fields, of which no more is told. */
    public LiveState(
            RepositoryRef repository,
            Scope scope,
            Set<ServerFeature> features,
            List<LiveLabel> labels,
            List<LiveMilestone> milestones,
            List<LiveIssue> issues) {
        this(repository, scope, features, List.of(), labels, milestones, issues);
    }
}
