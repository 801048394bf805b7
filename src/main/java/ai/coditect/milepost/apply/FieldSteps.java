package ai.coditect.milepost.apply;

import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.planning.FieldValues;
import ai.coditect.milepost.plan.change.IssueChange;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.FieldsWrite;
import ai.coditect.milepost.remote.Reply;
import ai.coditect.milepost.remote.RepositoryWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets the issue fields of issues that are there, of several by one request. This comes before the marker is written: a
 * run that ends in between must not take what it did not set for a person's choice.
 */
final class FieldSteps {

    private final RepositoryWriter writer;
    private final EditGuard guard;

    FieldSteps(RepositoryWriter writer, EditGuard guard) {
        this.writer = writer;
        this.guard = guard;
    }

    /** Sets the fields that these rows write; one reply for each. */
    List<Reply<FieldValues>> set(List<IssueChange> changes) {
        List<FieldsWrite> writes = changes.stream().map(FieldSteps::write).toList();
        List<Reply<FieldValues>> replies = writer.setFields(writes, guard.areUnchanged(writes));
        List<Reply<FieldValues>> settled = new ArrayList<>();
        boolean alone = writes.size() == 1;
        for (int i = 0; i < writes.size(); i++) {
            settled.add(isWorthAnother(replies.get(i), alone) ? again(writes.get(i)) : replies.get(i));
        }
        return settled;
    }

    /** One issue that somebody changed meanwhile must not hold up the others of its request. */
    private static boolean isWorthAnother(Reply<FieldValues> reply, boolean alone) {
        return reply instanceof Reply.Unanswered<FieldValues>
                || (!alone
                        && reply instanceof Reply.Refused<FieldValues> refused
                        && refused.failure().kind() == FailureKind.CHANGED_MEANWHILE);
    }

    /** The same values twice are the same as once. */
    private Reply<FieldValues> again(FieldsWrite write) {
        return writer.setFields(List.of(write), guard.areUnchanged(List.of(write)))
                .get(0);
    }

    private static FieldsWrite write(IssueChange change) {
        LiveIssue issue = change.live().orElseThrow();
        FieldValues before = issue.content().fields();
        FieldValues after = change.patch().target().fields();
        return new FieldsWrite(issue, before.differing(after), after);
    }
}
