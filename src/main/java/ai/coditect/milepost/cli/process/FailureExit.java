package ai.coditect.milepost.cli.process;

import ai.coditect.milepost.apply.ApplyOutcome;
import ai.coditect.milepost.apply.StepOutcome;
import ai.coditect.milepost.remote.FailureKind;

/** The exit status that a failure, or the outcome of a run, ends the process with. */
public final class FailureExit {

    private FailureExit() {}

    /** The exit status of a run that this kind of failure ended. */
    public static ExitCode of(FailureKind kind) {
        return switch (kind) {
            case NOT_ALLOWED, NOT_FOUND, GONE -> ExitCode.NOT_ALLOWED;
            case TRANSIENT, MALFORMED, UNREACHABLE -> ExitCode.UNREACHABLE;
            case THROTTLED, UNSETTLED, CHANGED_MEANWHILE, INTERRUPTED -> ExitCode.STOPPED_EARLY;
            case INVALID, ALREADY_EXISTS -> ExitCode.FAILED;
        };
    }

    public static ExitCode of(ApplyOutcome outcome) {
        if (outcome.isComplete()) {
            return ExitCode.OK;
        }
        if (outcome.stopped().isPresent()) {
            return of(outcome.stopped().get().kind());
        }
        boolean onlyOvertaken = outcome.steps().stream()
                .filter(step -> step instanceof StepOutcome.Failed)
                .allMatch(step -> ((StepOutcome.Failed) step).failure().kind() == FailureKind.CHANGED_MEANWHILE);
        return onlyOvertaken ? ExitCode.STOPPED_EARLY : ExitCode.FAILED;
    }
}
