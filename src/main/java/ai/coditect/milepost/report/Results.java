package ai.coditect.milepost.report;

import ai.coditect.milepost.apply.ApplyOutcome;
import ai.coditect.milepost.apply.StepOutcome;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import java.util.List;
import java.util.stream.Stream;

/** The steps of an outcome by what became of them. */
record Results(List<StepOutcome.Applied> applied, List<StepOutcome.Failed> failed, List<StepOutcome.Skipped> skipped) {

    static Results of(ApplyOutcome outcome) {
        return new Results(
                only(outcome, StepOutcome.Applied.class),
                only(outcome, StepOutcome.Failed.class).stream()
                        .filter(step -> !isInterrupted(step.failure()))
                        .toList(),
                outcome.steps().stream().flatMap(Results::skipped).toList());
    }

    /** Whether somebody ended the run: nothing failed then, and a row that was waiting for its turn is still to do. */
    static boolean isInterrupted(Failure failure) {
        return failure.kind() == FailureKind.INTERRUPTED;
    }

    private static Stream<StepOutcome.Skipped> skipped(StepOutcome step) {
        if (step instanceof StepOutcome.Skipped skipped) {
            return Stream.of(skipped);
        }
        return step instanceof StepOutcome.Failed failed && isInterrupted(failed.failure())
                ? Stream.of(
                        new StepOutcome.Skipped(step.change(), failed.failure().summary()))
                : Stream.empty();
    }

    /** How many rows of the action were carried out. */
    int done(Action action) {
        return (int) applied.stream()
                .map(StepOutcome::change)
                .map(Change::action)
                .filter(action::equals)
                .count();
    }

    private static <T extends StepOutcome> List<T> only(ApplyOutcome outcome, Class<T> type) {
        return outcome.steps().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
