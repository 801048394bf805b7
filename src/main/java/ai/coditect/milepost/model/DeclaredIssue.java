package ai.coditect.milepost.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An issue as the definitions name it, defaults already merged in.
 *
 * @param previousId the id that the definition had before, when it was renamed
 * @param labels in the order of the definitions, without repeats
 * @param milestone the title of its milestone
 * @param assignees logins on GitHub, without repeats
 * @param state empty leaves it to people
 * @param dependsOn the blockers, in order, also those of a {@code body:} issue
 * @param parent the issue that this is a sub-issue of
 * @param type the name of an issue type of the organisation
 * @param priority free text kept with the definition for reports
 * @param estimateHours in hours
 * @param workstream the file that it stands in, by the file's title or name; clusters of the graph
 */
public record DeclaredIssue(
        IssueId id,
        Optional<IssueId> previousId,
        String title,
        IssueContent content,
        List<LabelName> labels,
        Optional<String> milestone,
        List<String> assignees,
        Optional<IssueState> state,
        List<Dependency> dependsOn,
        Optional<IssueId> parent,
        Optional<String> type,
        Optional<String> priority,
        Optional<BigDecimal> estimateHours,
        String workstream) {
    public DeclaredIssue {
        labels = List.copyOf(labels);
        assignees = List.copyOf(assignees);
        dependsOn = List.copyOf(dependsOn);
    }

    /** The blockers of this issue, each once, ordered by id. */
    public Set<IssueId> blockers() {
        Set<IssueId> blockers = new TreeSet<>();
        dependsOn.forEach(dependency -> blockers.addAll(dependency.on()));
        return blockers;
    }
}
