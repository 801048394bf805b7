package ai.coditect.milepost.cli.process;

import ai.coditect.milepost.apply.ApplyOutcome;
import ai.coditect.milepost.apply.StepOutcome;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.remote.FailureKind;
import java.util.EnumSet;
import java.util.Set;

/** The exit statuses of every command: a contract that scripts depend on. */
public enum ExitCode {
    OK(0, "Done, or nothing to do."),
    FAILED(1, "Something failed, or the question was not answered with yes."),
    CHANGES_PENDING(2, "Something is to be done (only with --detailed-exitcode)."),
    USAGE(64, "The command line is wrong."),
    INVALID_DEFINITIONS(65, "The definitions are invalid."),
    UNREACHABLE(69, "GitHub cannot be reached."),
    STOPPED_EARLY(75, "Stopped early; the same command resumes."),
    NOT_ALLOWED(77, "Not allowed: the token, its permissions, or no such repository.");

    private final int status;
    private final String meaning;

    ExitCode(int status, String meaning) {
        this.status = status;
        this.meaning = meaning;
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

    /** What the help says of it, where a command does not say it more exactly. */
    public String meaning() {
        return meaning;
    }
}
