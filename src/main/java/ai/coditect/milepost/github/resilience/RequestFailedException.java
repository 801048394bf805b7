package ai.coditect.milepost.github.resilience;

import ai.coditect.milepost.github.exchange.AttemptResult;
import ai.coditect.milepost.github.exchange.ConnectionError;
import ai.coditect.milepost.github.exchange.NoConnection;
import ai.coditect.milepost.github.exchange.Response;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import java.time.Duration;
import java.util.Optional;

/**
 * Thrown by the connector for a request that got no usable response. It is no {@link java.io.IOException}, because the
 * client library sends a POST again when it meets one; a runtime exception passes through it untouched.
 */
public final class RequestFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String LATER = "Run the same command again later; it goes on where it stopped.";

    private final FailureKind kind;
    private final String remedy;
    private final boolean unanswered;
    private final transient Optional<AttemptResult> last;

    /**
     * Without an attempt.
     *
     * @param reason what happened, as part of a sentence, without a secret
     * @param unanswered whether the request may have been carried out
     */
    RequestFailedException(FailureKind kind, String reason, String remedy, boolean unanswered) {
        this(kind, reason, remedy, unanswered, Optional.empty());
    }

    private RequestFailedException(
            FailureKind kind, String reason, String remedy, boolean unanswered, Optional<AttemptResult> last) {
        super(reason);
        this.kind = kind;
        this.remedy = remedy;
        this.unanswered = unanswered;
        this.last = last;
    }

    /** It was sent once, and nobody knows whether it was carried out. */
    static RequestFailedException unanswered(AttemptResult result) {
        return new RequestFailedException(
                FailureKind.TRANSIENT, describe(result) + ", so it may or may not be done", LATER, true);
    }

    /** Every retry failed. */
    static RequestFailedException retriesExhausted(
            FailureKind kind, AttemptResult result, int attempts, String host, boolean unanswered) {
        Optional<AttemptResult> last = Optional.of(result);
        if (result instanceof NoConnection known) {
            return new RequestFailedException(
                    kind,
                    "no connection to " + host + " could be made, tried " + attempts + " times: " + known.reason(),
                    known.remedy() + " " + LATER,
                    unanswered);
        }
        return kind == FailureKind.UNREACHABLE
                ? new RequestFailedException(
                        kind,
                        "no connection to " + host + " could be made, tried " + attempts + " times",
                        "Check the network, the proxy and --api-url. " + LATER,
                        unanswered,
                        last)
                : new RequestFailedException(
                        kind,
                        describe(result) + ", tried " + attempts + " times",
                        LATER + " https://www.githubstatus.com reports incidents.",
                        unanswered,
                        last);
    }

    /** Another try would end in the same way. */
    static RequestFailedException blocked(AttemptResult result, String host, boolean unanswered) {
        String reason = result instanceof NoConnection known ? known.reason() : describe(result);
        String remedy = result instanceof NoConnection known ? known.remedy() : "Check the network and the proxy.";
        return new RequestFailedException(
                FailureKind.UNREACHABLE, "no connection to " + host + " could be made: " + reason, remedy, unanswered);
    }

    /** GitHub asks for a longer wait than is allowed. */
    static RequestFailedException throttled(String until, Duration maxWait, boolean unanswered) {
        String limit = maxWait.toSeconds() % 60 == 0 ? maxWait.toMinutes() + " min" : maxWait.toSeconds() + " s";
        return new RequestFailedException(
                FailureKind.THROTTLED,
                "GitHub asks to wait until " + until + ", longer than this run may wait (" + limit + ")",
                "Run the same command again after " + until
                        + "; it goes on where it stopped. A longer --max-wait waits it out.",
                unanswered);
    }

    /** The user ends the run. */
    static RequestFailedException interrupted(boolean unanswered) {
        return new RequestFailedException(
                FailureKind.INTERRUPTED,
                "the run was ended",
                "Run the same command again; it goes on where it stopped.",
                unanswered);
    }

    private static String describe(AttemptResult result) {
        if (result instanceof ConnectionError error) {
            return error.words();
        }
        int status = ((Response) result).status();
        return status < 300
                ? "GitHub answered " + status + ", but not with complete JSON"
                : "GitHub answered with status " + status;
    }

    /** The last response, if one came. */
    public Optional<Response> last() {
        return last.filter(Response.class::isInstance).map(Response.class::cast);
    }

    /** Whether the last response was longer than is read. */
    public boolean isTooLong() {
        return last.filter(ConnectionError.TOO_LONG::equals).isPresent();
    }

    /** Whether the request may have been carried out all the same. */
    public boolean isUnanswered() {
        return unanswered;
    }

    /**
     * The failure of what was wanted.
     *
     * @param wanted what was to be done, as it follows the word "cannot"
     */
    public Failure failure(String wanted) {
        return new Failure(kind, "cannot " + wanted + ": " + getMessage(), remedy);
    }
}
