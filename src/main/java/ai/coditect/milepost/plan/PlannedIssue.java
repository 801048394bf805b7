package ai.coditect.milepost.plan;

import ai.coditect.milepost.plan.change.IssueChange;
import ai.coditect.milepost.plan.change.IssueConflict;
import ai.coditect.milepost.plan.change.IssueHandle;
import ai.coditect.milepost.plan.field.FieldChange;
import ai.coditect.milepost.plan.field.IssueVersions;
import java.util.List;
import java.util.Optional;

/**
 * What is planned for one issue that may be written to.
 *
 * @param change what is written to it, if anything
 * @param conflicts what is only told
 * @param kept what a person changed in its own fields and stays
 */
record PlannedIssue(
        IssueHandle handle,
        IssueVersions sides,
        Optional<IssueChange> change,
        List<IssueConflict> conflicts,
        List<FieldChange> kept) {

    PlannedIssue {
        conflicts = List.copyOf(conflicts);
        kept = List.copyOf(kept);
    }
}
