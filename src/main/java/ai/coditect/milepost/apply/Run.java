package ai.coditect.milepost.apply;

import ai.coditect.milepost.plan.Action;
import ai.coditect.milepost.plan.Change;
import ai.coditect.milepost.plan.IssueChange;
import ai.coditect.milepost.plan.Plan;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** One run over the rows of a plan. */
final class Run {

    private static final Failure INTERRUPTED = new Failure(
            FailureKind.INTERRUPTED,
            "The run was ended before its last row",
            "Run the same command again to go on from here.");

    private final Plan plan;
    private final List<Change> rows;
    private final Steps steps;
    private final IssueCreator creator;
    private final Ledger ledger;
    private final ApplyListener listener;
    private final BooleanSupplier interrupted;
    private final StopRule stopRule = new StopRule();
    private final Map<Change, Integer> positions = new IdentityHashMap<>();
    private final Map<Change, StepOutcome> outcomes = new IdentityHashMap<>();
    private final List<IssueChange> unfinished = new ArrayList<>();
    private Optional<Failure> stopped = Optional.empty();

    Run(
            Plan plan,
            Steps steps,
            IssueCreator creator,
            Ledger ledger,
            ApplyListener listener,
            BooleanSupplier interrupted) {
        this.plan = plan;
        this.rows = plan.changes().stream()
                .filter(change -> change.action().writes())
                .toList();
        rows.forEach(row -> positions.put(row, positions.size() + 1));
        this.steps = steps;
        this.creator = creator;
        this.ledger = ledger;
        this.listener = listener;
        this.interrupted = interrupted;
    }

    ApplyOutcome toEnd() {
        for (List<Change> batch : Batches.of(rows)) {
            if (!isIssueCreate(batch.get(0))) {
                finishCreations();
            }
            if (mustStop()) {
                break;
            }
            carryOut(batch);
        }
        finishCreations();
        String reason = stopped.map(failure -> "the run had ended").orElse("it was not reached");
        List<StepOutcome> all = rows.stream()
                .map(row -> outcomes.getOrDefault(row, new StepOutcome.Skipped(row, reason)))
                .toList();
        return new ApplyOutcome(plan, all, stopped);
    }

    private void carryOut(List<Change> batch) {
        batch.forEach(row -> listener.started(row, positions.get(row), rows.size()));
        boolean needsSecondWrite =
                batch.get(0) instanceof IssueChange issue && isIssueCreate(issue) && creator.needsSecondWrite(issue);
        for (StepOutcome outcome : steps.carryOut(batch)) {
            if (needsSecondWrite && outcome instanceof StepOutcome.Applied) {
                unfinished.add((IssueChange) outcome.change());
                outcomes.put(outcome.change(), outcome);
            } else {
                record(outcome);
            }
        }
    }

    /** The second writes come when every number is known that this run can know. */
    private void finishCreations() {
        for (IssueChange change : unfinished) {
            if (mustStop()) {
                outcomes.put(
                        change, new StepOutcome.Skipped(change, "it was created, but its second write is missing"));
            } else {
                record(creator.secondWrite(change));
            }
        }
        unfinished.clear();
    }

    private void record(StepOutcome outcome) {
        outcomes.put(outcome.change(), outcome);
        if (!(outcome instanceof StepOutcome.Applied)) {
            ledger.couldNotMake(outcome.change());
        }
        listener.finished(outcome, positions.get(outcome.change()), rows.size());
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
