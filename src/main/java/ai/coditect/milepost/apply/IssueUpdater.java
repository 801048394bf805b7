package ai.coditect.milepost.apply;

import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.plan.change.IssueChange;
import ai.coditect.milepost.remote.IssueWrite;
import ai.coditect.milepost.remote.Reply;
import ai.coditect.milepost.remote.RepositoryWriter;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

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
        LiveIssue expected = change.live().orElseThrow();
        if (change.reopensFirst()) {
            Reply<LiveIssue> reopened = send(expected, reopening(expected));
            if (!(reopened instanceof Reply.Done<LiveIssue> done)) {
                return Outcomes.of(change, reopened);
            }
            expected = done.value();
        }
        Reply<LiveIssue> reply = send(expected, writes.write(change.id(), change.patch()));
        if (reply instanceof Reply.Done<LiveIssue> done) {
            state.issueIsThere(change.id(), done.value());
        }
        return Outcomes.of(change, reply);
    }

    private Reply<LiveIssue> send(LiveIssue expected, IssueWrite write) {
        return writer.updateIssue(expected.number(), write, guard.isUnchanged(expected, write));
    }

    private static IssueWrite reopening(LiveIssue issue) {
        return new IssueWrite(
                Set.of(IssueField.STATE), issue.content().withState(Optional.of(IssueState.OPEN)), OptionalInt.empty());
    }
}
