package ai.coditect.milepost.apply;

import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.plan.IssueChange;
import java.util.HashSet;
import java.util.Optional;

/** Changes issues that are there already. */
final class IssueUpdater {

    private final LiveStateReader reader;
    private final ChangeWriter writer;
    private final IssueWrites writes;
    private final Ledger ledger;
    private final OwnRenames renames;

    IssueUpdater(LiveStateReader reader, ChangeWriter writer, IssueWrites writes, Ledger ledger, OwnRenames renames) {
        this.reader = reader;
        this.writer = writer;
        this.writes = writes;
        this.ledger = ledger;
        this.renames = renames;
    }

    /** Changes the issue, unless somebody changed it after the plan was made: that change must not be lost. */
    StepOutcome update(IssueChange change) {
        Optional<String> missing = writes.missing(change);
        if (missing.isPresent()) {
            return new StepOutcome.Skipped(change, missing.get());
        }
        LiveIssue planned = change.live().orElseThrow();
        LiveIssue now;
        try {
            now = reader.issue(planned.number());
        } catch (ServiceException unreadable) {
            return new StepOutcome.Failed(change, unreadable.failure());
        }
        if (!sameFields(planned, now)) {
            return new StepOutcome.Failed(
                    change,
                    new Failure(
                            FailureKind.CHANGED_MEANWHILE,
                            "#" + planned.number() + " was changed on GitHub after the plan was made",
                            "Nothing was written to it. Run the same command again: it plans with the change."));
        }
        Reply<LiveIssue> reply = writer.updateIssue(planned.number(), writes.write(change.id(), change.patch()));
        if (reply instanceof Reply.Done<LiveIssue> done) {
            ledger.issueIsThere(change.id(), done.value());
        }
        return IssueWrites.outcome(change, reply);
    }

    private boolean sameFields(LiveIssue planned, LiveIssue now) {
        return planned.title().equals(now.title())
                && planned.body().equals(now.body())
                && planned.state() == now.state()
                && (planned.milestone().equals(now.milestone())
                        || renames.milestone(planned.milestone()).equals(now.milestone()))
                && (planned.labels().equals(now.labels())
                        || renames.labels(planned.labels()).equals(now.labels()))
                && new HashSet<>(planned.assignees()).equals(new HashSet<>(now.assignees()));
    }
}
