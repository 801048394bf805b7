package ai.coditect.milepost.apply;

import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.planning.FieldValues;
import ai.coditect.milepost.plan.change.IssueChange;
import ai.coditect.milepost.remote.IssueWrite;
import ai.coditect.milepost.remote.Reply;
import ai.coditect.milepost.remote.RepositoryWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Changes issues that are there already. */
final class IssueUpdater {

    private final RepositoryWriter writer;
    private final IssueWriteBuilder writes;
    private final ApplyState state;
    private final EditGuard guard;
    private final FieldSteps fields;

    IssueUpdater(RepositoryWriter writer, IssueWriteBuilder writes, ApplyState state, EditGuard guard) {
        this.writer = writer;
        this.writes = writes;
        this.state = state;
        this.guard = guard;
        this.fields = new FieldSteps(writer, guard);
    }

    /**
     * Changes the issues, each unless somebody changed it after the plan was made: that change must not be lost. Those
     * that something is missing for are skipped.
     */
    List<StepOutcome> update(List<IssueChange> changes) {
        Map<IssueChange, StepOutcome> outcomes = new HashMap<>();
        List<IssueChange> ready = new ArrayList<>();
        for (IssueChange change : changes) {
            writes.missing(change)
                    .ifPresentOrElse(
                            why -> outcomes.put(change, new StepOutcome.Skipped(change, why)), () -> ready.add(change));
        }
        List<IssueChange> withFields =
                ready.stream().filter(IssueChange::setsFields).toList();
        List<Reply<FieldValues>> replies = withFields.isEmpty() ? List.of() : fields.set(withFields);
        for (int i = 0; i < withFields.size(); i++) {
            outcomes.put(withFields.get(i), afterFields(withFields.get(i), replies.get(i)));
        }
        return changes.stream()
                .map(change -> Optional.ofNullable(outcomes.get(change)).orElseGet(() -> updateOne(change)))
                .toList();
    }

    private StepOutcome afterFields(IssueChange change, Reply<FieldValues> reply) {
        LiveIssue live = change.live().orElseThrow();
        if (!(reply instanceof Reply.Done<FieldValues>)) {
            return Outcomes.of(change, reply, done -> OptionalInt.of(live.number()), done -> Optional.of(live.url()));
        }
        return change.patch().ofIssueAlone().isNothing()
                ? Outcomes.of(change, new Reply.Done<>(live, List.of()))
                : updateOne(change);
    }

    private StepOutcome updateOne(IssueChange change) {
        LiveIssue expected = change.live().orElseThrow();
        if (change.reopensFirst()) {
            Reply<LiveIssue> reopened = send(expected, reopening(expected));
            if (!(reopened instanceof Reply.Done<LiveIssue> done)) {
                return Outcomes.of(change, reopened);
            }
            expected = done.value();
        }
        Reply<LiveIssue> reply =
                send(expected, writes.write(change.id(), change.patch().ofIssueAlone()));
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
