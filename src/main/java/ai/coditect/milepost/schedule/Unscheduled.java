package ai.coditect.milepost.schedule;

import ai.coditect.milepost.model.IssueId;
import java.util.Optional;

/** An issue that no time was found for. */
public sealed interface Unscheduled {

    IssueId id();

    /** Whoever does it stops working before it is done; for work that nobody has, the horizon is too near. */
    record NoTimeLeft(IssueId id, Optional<String> worker) implements Unscheduled {}

    /** An issue that blocks it was not scheduled. */
    record Waiting(IssueId id, IssueId blocker) implements Unscheduled {}
}
