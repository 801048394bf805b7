package ai.coditect.milepost.cli.process;

import ai.coditect.milepost.apply.ApplyOutcome;
import ai.coditect.milepost.apply.StepOutcome;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.remote.FailureKind;
import java.util.EnumSet;
import java.util.Set;

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

    /**
     * The exit status of a run with nothing more to do. That a repository is archived is no fault of the definitions;
     * neither a definition without an issue nor a board that the token may not reach is kept in silence.
     */
    public static ExitCode of(Plan plan) {
        if (plan.isForArchive() || (!plan.isBlocked() && plan.isWithoutBoard())) {
            return NOT_ALLOWED;
        }
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
        Set<FailureKind> kinds = kinds(outcome);
        if (kinds.equals(Set.of(FailureKind.NOT_ALLOWED))) {
            return NOT_ALLOWED;
        }
        return Set.of(FailureKind.CHANGED_MEANWHILE).containsAll(kinds) ? STOPPED_EARLY : FAILED;
    }

    private static Set<FailureKind> kinds(ApplyOutcome outcome) {
        Set<FailureKind> kinds = EnumSet.noneOf(FailureKind.class);
        for (StepOutcome step : outcome.steps()) {
            if (step instanceof StepOutcome.Failed failed) {
                kinds.add(failed.failure().kind());
            }
        }
        return kinds;
    }

    /** The number that the process ends with. */
    public int status() {
        return status;
    }
}
