package ai.coditect.milepost.apply;

import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.IssueChange;
import ai.coditect.milepost.plan.change.RowBatches;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** One run over the rows of a plan. */
final class Run {

    private static final Failure INTERRUPTED = new Failure(
            FailureKind.INTERRUPTED,
            "The run was ended before its last row",
            "The write in flight was finished; no other was begun.");

    /** How GitHub says of an issue that it was deleted or moved to another repository. */
    private static final Set<FailureKind> IS_GONE = EnumSet.of(FailureKind.NOT_FOUND, FailureKind.GONE);

    /** A row whose issue was created and whose second write is still to come. */
    private record Unfinished(int index, IssueChange change, String number) {}

    private final Plan plan;
    private final List<Change> rows;
    private final Steps steps;
    private final IssueCreator creator;
    private final ApplyState state;
    private final ApplyListener listener;
    private final BooleanSupplier interrupted;
    private final StopRule stopRule = new StopRule();
    private final List<StepOutcome> outcomes = new ArrayList<>();
    private final List<Unfinished> unfinished = new ArrayList<>();
    private Optional<Failure> stopped = Optional.empty();

    Run(
            Plan plan,
            Steps steps,
            IssueCreator creator,
            ApplyState state,
            ApplyListener listener,
            BooleanSupplier interrupted) {
        this.plan = plan;
        this.rows = plan.changes().stream()
                .filter(change -> change.action().writes())
                .toList();
        this.steps = steps;
        this.creator = creator;
        this.state = state;
        this.listener = listener;
        this.interrupted = interrupted;
    }

    ApplyOutcome toEnd() {
        rows.forEach(row -> outcomes.add(new StepOutcome.Skipped(row, "the run ended before it")));
        int index = 0;
        for (List<Change> batch : RowBatches.of(rows)) {
            if (!isIssueCreate(batch.get(0))) {
                finishCreations();
            }
            if (mustStop()) {
                break;
            }
            carryOut(batch, index);
            index += batch.size();
        }
        finishCreations();
        return new ApplyOutcome(plan, outcomes, stopped);
    }

    private void carryOut(List<Change> batch, int first) {
        for (int i = 0; i < batch.size(); i++) {
            listener.started(batch.get(i), first + i + 1, rows.size());
        }
        List<StepOutcome> done = steps.carryOut(batch);
        for (int i = 0; i < done.size(); i++) {
            StepOutcome outcome = done.get(i);
            if (isToldAlready(outcome)) {
                continue;
            }
            if (outcome instanceof StepOutcome.Applied applied
                    && outcome.change() instanceof IssueChange issue
                    && creator.awaitsSecondWrite(issue)) {
                unfinished.add(
                        new Unfinished(first + i, issue, "#" + applied.number().orElseThrow()));
            } else {
                record(first + i, outcome);
            }
        }
    }

    /** What ended the run at one row of a batch usually refuses the rows behind it as well; it is told once. */
    private boolean isToldAlready(StepOutcome outcome) {
        return outcome instanceof StepOutcome.Failed failed
                && stopped.filter(failure -> failure.kind() == failed.failure().kind())
                        .isPresent();
    }

    /** The second writes come when every number is known that this run can know. */
    private void finishCreations() {
        for (Unfinished created : unfinished) {
            if (mustStop()) {
                outcomes.set(
                        created.index(),
                        new StepOutcome.Skipped(
                                created.change(),
                                "it was created as " + created.number()
                                        + ", but the run ended before its second write"));
            } else {
                record(created.index(), steps.secondWrite(created.change()));
            }
        }
        unfinished.clear();
    }

    private void record(int index, StepOutcome outcome) {
        outcomes.set(index, outcome);
        if (!(outcome instanceof StepOutcome.Applied)) {
            state.couldNot(outcome.change());
        }
        if (outcome instanceof StepOutcome.Failed failed
                && failed.change() instanceof IssueChange issue
                && IS_GONE.contains(failed.failure().kind())) {
            state.issueIsGone(issue.id());
        }
        if (outcome instanceof StepOutcome.Failed failed
                && failed.change().kind().isOfBoard()
                && failed.failure().kind() == FailureKind.NOT_ALLOWED) {
            state.board().isRefused();
        }
        listener.finished(outcome, index + 1, rows.size());
        if (stopped.isEmpty()) {
            stopped = stopRule.after(outcome);
        }
    }

    private boolean mustStop() {
        if (stopped.isEmpty() && interrupted.getAsBoolean()) {
            stopped = Optional.of(INTERRUPTED);
        }
        return stopped.isPresent();
    }

    private static boolean isIssueCreate(Change change) {
        return change instanceof IssueChange && change.action() == Action.CREATE;
    }
}
