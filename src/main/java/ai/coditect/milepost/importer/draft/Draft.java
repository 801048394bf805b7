package ai.coditect.milepost.importer.draft;

import ai.coditect.milepost.model.DeclaredMilestone;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.RepositoryRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one source says, before its issues have ids. Labels, milestones and people that an issue names need not be
 * listed: they are declared where the definitions are put together.
 *
 * @param source the name of the source as the reader would type it
 * @param milestones of which the source says more than the title
 * @param labels that the source describes
 * @param numbering whose numbers {@code #12} in its texts are
 * @param taken ids that none of its issues may get
 */
public record Draft(
        String source,
        Optional<RepositoryRef> repository,
        List<DeclaredMilestone> milestones,
        List<DraftLabel> labels,
        List<DraftIssue> issues,
        Numbering numbering,
        Set<IssueId> taken) {

    /** Whose numbers {@code #12} in a text are. */
    public enum Numbering {
        /** The source numbers its own issues: a number that none of them has is reported. */
        DOCUMENT,
        /** The source names its own issues, as {@code task-3}: only if some have numbers are numbers its own. */
        NAMES,
        /** They are the numbers of the repository: one that is not imported is right as it stands. */
        REPOSITORY
    }

    public Draft {
        milestones = List.copyOf(milestones);
        labels = List.copyOf(labels);
        issues = List.copyOf(issues);
        taken = Set.copyOf(taken);
    }

    /** A source beside which no ids are given yet. */
    public Draft(
            String source,
            Optional<RepositoryRef> repository,
            List<DeclaredMilestone> milestones,
            List<DraftLabel> labels,
            List<DraftIssue> issues,
            Numbering numbering) {
        this(source, repository, milestones, labels, issues, numbering, Set.of());
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return issues.isEmpty() && labels.isEmpty() && milestones.isEmpty();
    }
}
