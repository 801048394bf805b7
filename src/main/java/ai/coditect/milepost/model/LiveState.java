package ai.coditect.milepost.model;

import java.util.List;
import java.util.Set;

/**
 * What was read of a repository.
 *
 * @param scope how much of the repository {@code issues} covers; labels and milestones are always all there
 * @param features what this server has of what only some servers have
 */
public record LiveState(
        RepositoryRef repository,
        Scope scope,
        Set<ServerFeature> features,
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
        labels = List.copyOf(labels);
        milestones = List.copyOf(milestones);
        issues = List.copyOf(issues);
    }
}
