package ai.coditect.milepost.plan;

import java.util.List;
import java.util.Optional;

/**
 * What is planned for one issue that exists already.
 *
 * @param change what is written, if anything
 * @param conflict what is only told
 * @param kept what a person changed and stays
 */
record IssuePlan(Optional<IssueChange> change, Optional<IssueChange> conflict, List<FieldChange> kept) {
    IssuePlan {
        kept = List.copyOf(kept);
    }
}
