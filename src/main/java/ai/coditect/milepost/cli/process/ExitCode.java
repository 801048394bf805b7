package ai.coditect.milepost.cli.process;

import ai.coditect.milepost.apply.ApplyOutcome;
import ai.coditect.milepost.apply.StepOutcome;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.remote.FailureKind;

/** The exit statuses of every command: a contract that scripts depend on. */
public enum ExitCode {
    OK(0),
    FAILED(1),
    CHANGES_PENDING(2),
    USAGE(64),
    INVALID_DEFINITIONS(65),
    UNREACHABLE(69),
    STOPPED_EARLY(75),
    NOT_ALLOWED(77);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    /** The exit status of a run that this kind of failure ended. */
    public static ExitCode of(FailureKind kind) {
        return switch (kind) {
            case NOT_ALLOWED, NOT_FOUND, GONE -> NOT_ALLOWED;
            case TRANSIENT, MALFORMED, UNREACHABLE, NOT_STORED -> UNREACHABLE;
            case THROTTLED, UNSETTLED, CHANGED_MEANWHILE, OVERTAKEN, INTERRUPTED -> STOPPED_EARLY;
            case INVALID, ALREADY_EXISTS -> FAILED;
        };
    }

    /** The exit status of a run with nothing more to do: a definition without an issue is not kept in silence. */
    public static ExitCode of(Plan plan) {
        return plan.isBlocked() || plan.leftOut() > 0 ? FAILED : OK;
    }

    /** The exit status of an apply run. */
    public static ExitCode of(ApplyOutcome outcome) {
        if (outcome.isComplete()) {
            return of(outcome.plan());
        }
        if (outcome.stopped().isPresent()) {
            return of(outcome.stopped().get().kind());
        }
        boolean onlyChangedMeanwhile = outcome.steps().stream()
                .filter(step -> step instanceof StepOutcome.Failed)
                .allMatch(step -> ((StepOutcome.Failed) step).failure().kind() == FailureKind.CHANGED_MEANWHILE);
        return onlyChangedMeanwhile ? STOPPED_EARLY : FAILED;
    }

    /** The number that the process ends with. */
    public int status() {
        return status;
    }
}
