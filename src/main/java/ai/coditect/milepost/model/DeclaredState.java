package ai.coditect.milepost.model;

import java.util.List;
import java.util.Optional;

/**
 * Everything that the definitions name, in their order, checked: ids are unique, references resolve, nothing is over
 * GitHub's limits.
 *
 * @param repository the repository that the definitions say they are for
 */
public record DeclaredState(
        Optional<RepositoryRef> repository,
        List<DeclaredMilestone> milestones,
        List<DeclaredLabel> labels,
        List<DeclaredIssue> issues) {
    public DeclaredState {
        milestones = List.copyOf(milestones);
        labels = List.copyOf(labels);
        issues = List.copyOf(issues);
    }
}
