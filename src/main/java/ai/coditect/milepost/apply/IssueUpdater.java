package ai.coditect.milepost.apply;

import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.plan.change.IssueChange;
import ai.coditect.milepost.remote.IssueWrite;
import ai.coditect.milepost.remote.Reply;
import ai.coditect.milepost.remote.RepositoryWriter;
import java.util.Optional;

/** Changes issues that are there already. */
final class IssueUpdater {

    private final RepositoryWriter writer;
    private final IssueWriteBuilder writes;
    private final ApplyState state;
    private final EditGuard guard;

    IssueUpdater(RepositoryWriter writer, IssueWriteBuilder writes, ApplyState state, EditGuard guard) {
        this.writer = writer;
        this.writes = writes;
        this.state = state;
        this.guard = guard;
    }

    /** Changes the issue, unless somebody changed it after the plan was made: that change must not be lost. */
    StepOutcome update(IssueChange change) {
        Optional<String> missing = writes.missing(change);
        if (missing.isPresent()) {
            return new StepOutcome.Skipped(change, missing.get());
        }
        LiveIssue planned = change.live().orElseThrow();
        IssueWrite write = writes.write(change.id(), change.patch());
        Reply<LiveIssue> reply = writer.updateIssue(planned.number(), write, guard.isUnchanged(planned, write));
        if (reply instanceof Reply.Done<LiveIssue> done) {
            state.issueIsThere(change.id(), done.value());
        }
        return Outcomes.of(change, reply);
    }
}
