package ai.coditect.milepost.report;

import ai.coditect.milepost.apply.ApplyOutcome;
import ai.coditect.milepost.apply.StepOutcome;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.Kind;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import java.util.List;
import java.util.Optional;
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
        return Words.kinds(skipped.stream().map(StepOutcome::change));
    }

    /** The rows that were carried out, by kind. */
    public String written() {
        return Words.kinds(applied.stream().map(StepOutcome::change));
    }

    /** The issues that were created, each of which has a number and an address only now. */
    public List<StepOutcome.Applied> createdIssues() {
        return applied.stream()
                .filter(step -> step.change().kind() == Kind.ISSUE
                        && step.change().action() == Action.CREATE
                        && step.number().isPresent()
                        && step.url().isPresent())
                .toList();
    }

    /** What the reader can do about a run that ended early, beside what the failure itself advises. */
    public static Optional<String> next(Failure stopped, Setting setting) {
        return setting.newPlan().map(Results::savedPlanIsUsed).or(() -> switch (stopped.kind()) {
            case INTERRUPTED -> Optional.of("Run the same command again to go on.");
            case TRANSIENT, THROTTLED, UNREACHABLE, NOT_STORED, UNSETTLED, CHANGED_MEANWHILE, OVERTAKEN ->
                Optional.empty();
            case NOT_ALLOWED, NOT_FOUND, INVALID, ALREADY_EXISTS, GONE, MALFORMED ->
                Optional.of("Once that is put right, the same command goes on from here.");
        });
    }

    /** The same plan would be refused now. */
    public static String savedPlanIsUsed(String newPlan) {
        return "A saved plan is carried out once. Make one for the rest with: " + newPlan;
    }

    /** {@code ; 2 failed}, or nothing. */
    public String failures() {
        return failed.isEmpty() ? "" : "; " + failed.size() + " failed";
    }
}
