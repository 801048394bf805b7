package ai.coditect.milepost.github.resilience;

import ai.coditect.milepost.remote.FailureKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The words for faults of the way to the service. */
final class FaultWords {

    private static final String AGAIN = "Run the same command again later; it goes on where it stopped.";

    private FaultWords() {}

    static RequestFailedException unanswered(AttemptResult attempt) {
        return new RequestFailedException(
                FailureKind.TRANSIENT, what(attempt) + ", so it may or may not be done", AGAIN, true);
    }

    static RequestFailedException lasting(
            ResponseClass fault, AttemptResult attempt, int sends, String host, boolean maybeCarriedOut) {
        FailureKind kind = fault.kind().orElse(FailureKind.TRANSIENT);
        String reason = kind == FailureKind.UNREACHABLE
                ? "no connection to " + host + " could be made, tried " + sends + " times"
                : what(attempt) + ", tried " + sends + " times";
        String remedy = kind == FailureKind.UNREACHABLE
                ? "Check the network, the proxy and --api-url. " + AGAIN
                : AGAIN + " https://www.githubstatus.com tells of disturbances.";
        Optional<Response> last =
                attempt instanceof AttemptResult.Answered answered ? Optional.of(answered.answer()) : Optional.empty();
        return new RequestFailedException(kind, reason, remedy, maybeCarriedOut, last);
    }

    static RequestFailedException throttled(Instant back, Duration maxWait, boolean maybeCarriedOut) {
        return new RequestFailedException(
                FailureKind.THROTTLED,
                "GitHub asks to wait until " + back + ", longer than this run may wait (" + shown(maxWait) + ")",
                "Run the same command again after " + back
                        + "; it goes on where it stopped. A longer --max-wait waits it out.",
                maybeCarriedOut);
    }

    private static String what(AttemptResult attempt) {
        if (attempt instanceof AttemptResult.Broken broken) {
            return broken.how().words();
        }
        int status = ((AttemptResult.Answered) attempt).answer().status();
        return status < 300
                ? "GitHub answered " + status + " with a text that is not whole"
                : "GitHub answered with status " + status;
    }

    private static String shown(Duration duration) {
        return duration.toSeconds() % 60 == 0 ? duration.toMinutes() + " min" : duration.toSeconds() + " s";
    }
}
