package ai.coditect.milepost.report;

import ai.coditect.milepost.apply.ApplyOutcome;
import ai.coditect.milepost.apply.StepOutcome;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.Kind;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The steps of an outcome by what became of them. */
public record Results(
        List<StepOutcome.Applied> applied, List<StepOutcome.Failed> failed, List<StepOutcome.Skipped> skipped) {

    /** What is said when somebody ended the run. */
    public static final String INTERRUPTED = "Stopped by Ctrl-C or a signal.";

    public static Results of(ApplyOutcome outcome) {
        return new Results(
                only(outcome, StepOutcome.Applied.class),
                only(outcome, StepOutcome.Failed.class).stream()
                        .filter(step -> !isInterrupted(step.failure()))
                        .toList(),
                outcome.steps().stream().flatMap(Results::skipped).toList());
    }

    /** Whether somebody ended the run: nothing failed then, and a row that was waiting for its turn is still to do. */
    public static boolean isInterrupted(Failure failure) {
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
    public int done(Action action) {
        return (int) applied.stream()
                .map(StepOutcome::change)
                .map(Change::action)
                .filter(action::equals)
                .count();
    }

    private static <T extends StepOutcome> List<T> only(ApplyOutcome outcome, Class<T> type) {
        return outcome.steps().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The rows that were not tried, by kind: {@code 31 issues, 55 dependencies}. */
    public String remaining() {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        skipped.forEach(step -> counts.merge(step.change().kind(), 1, Integer::sum));
        return counts.isEmpty()
                ? "nothing"
                : counts.entrySet().stream()
                        .map(entry -> Words.counted(entry.getValue(), entry.getKey()))
                        .collect(Collectors.joining(", "));
    }

    /** {@code ; 2 failed}, or nothing. */
    public String failures() {
        return failed.isEmpty() ? "" : "; " + failed.size() + " failed";
    }
}
