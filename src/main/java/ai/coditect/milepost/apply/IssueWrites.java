package ai.coditect.milepost.apply;

import ai.coditect.milepost.body.BodyDraft;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.plan.Change;
import ai.coditect.milepost.plan.IssueChange;
import ai.coditect.milepost.plan.IssuePatch;
import ai.coditect.milepost.plan.MilestoneTarget;
import ai.coditect.milepost.remote.IssueWrite;
import ai.coditect.milepost.remote.Reply;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Turns patches of issues into what is sent, with the numbers that the run knows by then. */
final class IssueWrites {

    private final Ledger ledger;

    IssueWrites(Ledger ledger) {
        this.ledger = ledger;
    }

    IssueWrite write(IssueId id, IssuePatch patch) {
        return new IssueWrite(
                patch.title(),
                patch.body().map(draft -> BodyWriter.write(draft, id, ledger.numbers())),
                patch.labels(),
                patch.assignees(),
                patch.milestone().map(this::number),
                patch.state(),
                patch.type());
    }

    /** The issues that the patch's body refers to and that have no number yet. */
    Set<IssueId> unresolved(IssuePatch patch) {
        Optional<BodyDraft> body = patch.body();
        return body.map(draft -> BodyWriter.unresolved(draft, ledger.numbers())).orElse(Set.of());
    }

    /** What the row needs and this run could not make, in words; empty when nothing is missing. */
    Optional<String> missing(IssueChange change) {
        if (ledger.hasEdgesLeft(change.id())) {
            return Optional.of("an edge of it could not be removed");
        }
        IssuePatch patch = change.patch();
        Optional<String> milestone = patch.milestone()
                .filter(target -> target instanceof MilestoneTarget.Assign)
                .map(target -> ((MilestoneTarget.Assign) target).title());
        return ledger.missing(unresolved(patch), patch.labels().orElse(List.of()), milestone);
    }

    static StepOutcome outcome(Change change, Reply<LiveIssue> reply) {
        return Outcomes.of(change, reply, live -> OptionalInt.of(live.number()), live -> Optional.of(live.url()));
    }

    private OptionalInt number(MilestoneTarget target) {
        return target instanceof MilestoneTarget.Assign assign
                ? ledger.milestoneNumber(assign.title())
                : OptionalInt.empty();
    }
}
