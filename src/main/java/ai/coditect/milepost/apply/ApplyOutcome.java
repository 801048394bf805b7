package ai.coditect.milepost.apply;

import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.remote.Failure;
import java.util.List;
import java.util.Optional;

/**
 * What became of a plan.
 *
 * @param steps one for each row that writes, in the order of the plan
 * @param stopped why the run ended before its end, if it did; a re-run resumes
 */
public record ApplyOutcome(Plan plan, List<StepOutcome> steps, Optional<Failure> stopped) {
    public ApplyOutcome {
        steps = List.copyOf(steps);
    }

    /** Whether everything was carried out. */
    public boolean isComplete() {
        return stopped.isEmpty() && steps.stream().allMatch(step -> step instanceof StepOutcome.Applied);
    }
}
