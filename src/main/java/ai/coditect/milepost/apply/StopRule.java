package ai.coditect.milepost.apply;

import ai.coditect.milepost.remote.Failure;
import java.util.Optional;

/**
 * Decides when a run goes on after a failed row and when it ends. A failure of one thing leaves the rest to be done; a
 * failure that every further row would meet as well ends the run.
 */
final class StopRule {

    /** After this many rows in a row that the service failed at, it is taken to be down. */
    private static final int MAX_FAILURES_IN_A_ROW = 3;

    private int failuresInARow;

    /** The board may take another token, or a permission of its own; everything else may go on without it. */
    private static boolean ofBoard(StepOutcome.Failed failed) {
        return failed.change().kind().isOfBoard();
    }

    /** Takes note of the outcome; the failure that ends the run, if it does. */
    Optional<Failure> after(StepOutcome outcome) {
        if (!(outcome instanceof StepOutcome.Failed failed)) {
            failuresInARow = 0;
            return Optional.empty();
        }
        Failure failure = failed.failure();
        return switch (failure.kind()) {
            case NOT_ALLOWED -> ofBoard(failed) ? Optional.empty() : Optional.of(failure);
            case THROTTLED, UNREACHABLE, NOT_STORED, OVERTAKEN, INTERRUPTED -> Optional.of(failure);
            case TRANSIENT, MALFORMED, UNSETTLED ->
                ++failuresInARow >= MAX_FAILURES_IN_A_ROW ? Optional.of(failure) : Optional.empty();
            case NOT_FOUND, GONE, INVALID, ALREADY_EXISTS, CHANGED_MEANWHILE -> Optional.empty();
        };
    }
}
