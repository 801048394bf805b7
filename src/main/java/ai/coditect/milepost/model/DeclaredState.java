package ai.coditect.milepost.model;

import ai.coditect.milepost.model.planning.DeclaredPlanning;
import ai.coditect.milepost.model.planning.DeclaredProject;
import ai.coditect.milepost.model.planning.Person;
import java.util.List;
import java.util.Optional;

/**
 * Everything that the definitions name, in their order, checked: ids are unique, references resolve, nothing is over
 * GitHub's limits.
 *
 * @param repository the repository that the definitions say they are for
 * @param people the roles that issues name, in the order of the definitions
 * @param planning where planning data stands on GitHub
 * @param project the project board that shows the issues
 */
public record DeclaredState(
        Optional<RepositoryRef> repository,
        List<DeclaredMilestone> milestones,
        List<DeclaredLabel> labels,
        List<DeclaredIssue> issues,
        List<Person> people,
        DeclaredPlanning planning,
        Optional<DeclaredProject> project) {
    public DeclaredState {
        milestones = List.copyOf(milestones);
        labels = List.copyOf(labels);
        issues = List.copyOf(issues);
        people = List.copyOf(people);
    }

    /** A state without people and planning data. */
    public DeclaredState(
            Optional<RepositoryRef> repository,
            List<DeclaredMilestone> milestones,
            List<DeclaredLabel> labels,
            List<DeclaredIssue> issues) {
        this(repository, milestones, labels, issues, List.of(), DeclaredPlanning.NONE, Optional.empty());
    }
}
