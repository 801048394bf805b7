package ai.coditect.milepost.plan.change;

import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.LiveIssue;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An end of an edge.
 *
 * @param live empty while the issue is still to be created by the same plan
 */
public record IssueHandle(IssueId id, Optional<LiveIssue> live) {

    /** Its number, if it has one already. */
    public OptionalInt number() {
        return live.map(issue -> OptionalInt.of(issue.number())).orElse(OptionalInt.empty());
    }
}
