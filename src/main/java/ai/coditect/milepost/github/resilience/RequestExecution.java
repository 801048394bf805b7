package ai.coditect.milepost.github.resilience;

import ai.coditect.milepost.github.resilience.WaitListener.Reason;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.Precondition;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.kohsuke.github.connector.GitHubConnectorRequest;

/** One request on its way: sent, waited for, sent again, until there is an answer or nothing more to try. */
final class RequestExecution {

    private final RequestSender transport;
    private final WritePacer pacer;
    private final NotifyingSleeper waiter;
    private final Duration maxWait;
    private final RetryPolicy.Waits waits;
    private final Idempotency effect;
    private final int writes;
    private final Precondition precondition;

    private GitHubConnectorRequest request;
    private Duration throttled = Duration.ZERO;
    private int sends;
    private int hops;
    private boolean maybeCarriedOut;

    RequestExecution(ResilientConnector.Parts parts, GitHubConnectorRequest request, Idempotency effect, int writes) {
        this.precondition = request instanceof ContentWrites own ? own.precondition() : Precondition.none();
        this.transport = parts.transport();
        this.pacer = parts.pacer();
        this.waiter = parts.waiter();
        this.maxWait = parts.maxWait();
        this.waits = parts.retries().waits();
        this.request = request;
        this.effect = effect;
        this.writes = writes;
    }

    /**
     * The answer, once it is one that the caller has to see.
     *
     * @throws RequestFailedException when there is none
     */
    Response run() {
        Instant handedOver = waiter.now();
        try {
            while (true) {
                if (effect.writes()) {
                    pacer.awaitTurn(writes);
                    require(Duration.between(handedOver, waiter.now()));
                }
                sends++;
                AttemptResult attempt = transport.send(request, sends, writes);
                ResponseClass fault = ResponseClassifier.classify(effect, attempt);
                if (fault.next() == ResponseClass.Next.PASS_ON) {
                    return ((AttemptResult.Answered) attempt).answer();
                }
                prepareNext(fault, attempt);
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new RequestFailedException(
                    FailureKind.INTERRUPTED,
                    "the run was ended",
                    "Run the same command again; it goes on where it stopped.",
                    maybeCarriedOut);
        }
    }

    private void require(Duration waited) {
        precondition.violated(waited).ifPresent(failure -> {
            throw new RequestFailedException(failure.kind(), failure.summary(), failure.remedy(), false);
        });
    }

    /** Does what is to be done before the next sending, or throws what ends this one. */
    private void prepareNext(ResponseClass fault, AttemptResult attempt) throws InterruptedException {
        switch (fault.next()) {
            case FOLLOW -> follow(((AttemptResult.Answered) attempt).answer());
            case BACK_OFF -> backOff(fault, attempt);
            case WAIT -> waitOut(attempt);
            case OPEN_QUESTION -> throw FaultWords.unanswered(attempt);
            case PASS_ON -> throw new IllegalStateException("an answer for the caller needs no next sending");
        }
    }

    private void follow(Response answer) {
        hops++;
        if (hops > Redirects.MOST_HOPS) {
            throw new RequestFailedException(
                    FailureKind.MALFORMED, "the server redirects in a circle", "Check --api-url and -R.", false);
        }
        request = Redirects.follow(request, effect, answer);
    }

    private void backOff(ResponseClass fault, AttemptResult attempt) throws InterruptedException {
        maybeCarriedOut |= effect.writes() && fault != ResponseClass.UNREACHABLE;
        long millis = waits.afterFault(attempt);
        if (millis < 0) {
            throw FaultWords.lasting(fault, attempt, sends, request.url().getHost(), maybeCarriedOut);
        }
        waiter.sleep(Reason.RETRY, Duration.ofMillis(millis));
    }

    private void waitOut(AttemptResult attempt) throws InterruptedException {
        long millis = waits.afterThrottle(attempt);
        Duration wait = Duration.ofMillis(Math.max(0, millis));
        Duration total = throttled.plus(wait);
        if (millis < 0 || total.compareTo(maxWait) > 0) {
            Instant back = waiter.now().plus(wait).plusMillis(999).truncatedTo(ChronoUnit.SECONDS);
            throw FaultWords.throttled(back, maxWait, maybeCarriedOut);
        }
        throttled = total;
        waiter.sleep(Reason.THROTTLED, wait);
    }
}
