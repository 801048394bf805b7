package ai.coditect.milepost.report;

import ai.coditect.milepost.apply.ApplyOutcome;
import ai.coditect.milepost.apply.StepOutcome;
import ai.coditect.milepost.plan.Action;
import ai.coditect.milepost.plan.Change;
import java.util.List;

/** The steps of an outcome by what became of them. */
record Results(List<StepOutcome.Applied> applied, List<StepOutcome.Failed> failed, List<StepOutcome.Skipped> skipped) {

    static Results of(ApplyOutcome outcome) {
        return new Results(
                only(outcome, StepOutcome.Applied.class),
                only(outcome, StepOutcome.Failed.class),
                only(outcome, StepOutcome.Skipped.class));
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
