package ai.coditect.milepost.github.resilience;

import ai.coditect.milepost.github.exchange.ApiRequest;
import ai.coditect.milepost.github.exchange.AttemptResult;
import ai.coditect.milepost.github.exchange.Response;
import ai.coditect.milepost.github.resilience.WaitListener.Reason;
import ai.coditect.milepost.remote.FailureKind;
import io.github.resilience4j.retry.Retry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** One request, sent again until there is a response for the caller or nothing more to try. */
final class RequestExecution {

    private final ResilientConnector.Parts parts;
    private final Retry.AsyncContext<AttemptResult> backOff;
    private final Retry.AsyncContext<AttemptResult> throttle;

    private ApiRequest request;
    private Duration throttled = Duration.ZERO;
    private int attempts;
    private int redirects;
    private boolean maybeCarriedOut;

    RequestExecution(ResilientConnector.Parts parts, ApiRequest request) {
        this.parts = parts;
        this.backOff = parts.retries().backOff();
        this.throttle = parts.retries().throttle();
        this.request = request;
    }

    /**
     * The response that the caller has to see.
     *
     * @throws RequestFailedException when there is none
     */
    Response run() {
        parts.origin().require(request.url());
        Instant handedOver = parts.sleeper().now();
        try {
            while (true) {
                if (request.idempotency().writes()) {
                    parts.pacer().awaitTurn(request.load());
                    checkPrecondition(
                            Duration.between(handedOver, parts.sleeper().now()));
                }
                attempts++;
                AttemptResult result = parts.sender().send(request, attempts);
                ResponseClass meaning = ResponseClassifier.classify(request.idempotency(), result);
                switch (meaning.next()) {
                    case PASS_ON -> {
                        return (Response) result;
                    }
                    case FOLLOW -> follow((Response) result);
                    case GIVE_UP ->
                        throw RequestFailedException.blocked(
                                result, request.url().getHost(), maybeCarriedOut);
                    case BACK_OFF -> backOff(meaning, result);
                    case WAIT -> waitOut((Response) result);
                    case OPEN_QUESTION -> throw RequestFailedException.unanswered(result);
                }
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw RequestFailedException.interrupted(maybeCarriedOut);
        }
    }

    private void checkPrecondition(Duration waited) {
        request.precondition().violated(waited).ifPresent(failure -> {
            throw new RequestFailedException(failure.kind(), failure.summary(), failure.remedy(), false);
        });
    }

    private void follow(Response response) {
        redirects++;
        if (redirects > Redirects.MAX_REDIRECTS) {
            throw new RequestFailedException(
                    FailureKind.MALFORMED, "the server redirects in a circle", "Check --api-url and -R.", false);
        }
        request = Redirects.follow(request, response, parts.origin());
    }

    private void backOff(ResponseClass meaning, AttemptResult result) throws InterruptedException {
        maybeCarriedOut |= request.idempotency().writes() && meaning != ResponseClass.UNREACHABLE;
        long millis = backOff.onResult(result);
        if (millis < 0) {
            throw RequestFailedException.retriesExhausted(
                    meaning.kind().orElse(FailureKind.TRANSIENT),
                    result,
                    attempts,
                    request.url().getHost(),
                    maybeCarriedOut);
        }
        parts.sleeper().sleep(Reason.RETRY, Duration.ofMillis(millis));
    }

    private void waitOut(Response response) throws InterruptedException {
        long millis = throttle.onResult(response);
        Duration wait = Duration.ofMillis(Math.max(0, millis));
        Duration total = throttled.plus(wait);
        if (millis < 0 || total.compareTo(parts.maxWait()) > 0) {
            Clock clock = parts.sleeper().clock();
            Instant until = clock.instant().plus(wait).plusMillis(999).truncatedTo(ChronoUnit.SECONDS);
            throw RequestFailedException.throttled(
                    ShownTime.dateAndTime(until, clock.getZone()), parts.maxWait(), maybeCarriedOut);
        }
        throttled = total;
        parts.sleeper().sleep(Reason.THROTTLED, wait);
    }
}
