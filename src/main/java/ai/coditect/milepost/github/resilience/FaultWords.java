package ai.coditect.milepost.github.resilience;

import ai.coditect.milepost.remote.FailureKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The words for faults of the way to the service. */
final class FaultWords {

    private static final String AGAIN = "Run the same command again later; it goes on where it stopped.";

    private FaultWords() {}

    static ConnectionFault unanswered(Attempt attempt) {
        return new ConnectionFault(
                FailureKind.TRANSIENT, what(attempt) + ", so it may or may not be done", AGAIN, true);
    }

    static ConnectionFault lasting(FaultClass fault, Attempt attempt, int sends, String host, boolean maybeCarriedOut) {
        FailureKind kind = fault.kind().orElse(FailureKind.TRANSIENT);
        String reason = kind == FailureKind.UNREACHABLE
                ? "no connection to " + host + " could be made, tried " + sends + " times"
                : what(attempt) + ", tried " + sends + " times";
        String remedy = kind == FailureKind.UNREACHABLE
                ? "Check the network, the proxy and --api-url. " + AGAIN
                : AGAIN + " https://www.githubstatus.com tells of disturbances.";
        Optional<Answer> last =
                attempt instanceof Attempt.Answered answered ? Optional.of(answered.answer()) : Optional.empty();
        return new ConnectionFault(kind, reason, remedy, maybeCarriedOut, last);
    }

    static ConnectionFault throttled(Instant back, Duration maxWait, boolean maybeCarriedOut) {
        return new ConnectionFault(
                FailureKind.THROTTLED,
                "GitHub asks to wait until " + back + ", longer than this run may wait (" + shown(maxWait) + ")",
                "Run the same command again after " + back
                        + "; it goes on where it stopped. A longer --max-wait waits it out.",
                maybeCarriedOut);
    }

    private static String what(Attempt attempt) {
        if (attempt instanceof Attempt.Broken broken) {
            return broken.how().words();
        }
        int status = ((Attempt.Answered) attempt).answer().status();
        return status < 300
                ? "GitHub answered " + status + " with a text that is not whole"
                : "GitHub answered with status " + status;
    }

    private static String shown(Duration duration) {
        return duration.toSeconds() % 60 == 0 ? duration.toMinutes() + " min" : duration.toSeconds() + " s";
    }
}
