package ai.coditect.milepost.github.resilience;

import ai.coditect.milepost.github.exchange.AttemptResult;
import ai.coditect.milepost.github.exchange.Response;
import io.github.resilience4j.core.IntervalBiFunction;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/** How often a request is sent again, and after how long. Resilience4j counts and decides; the caller sleeps. */
final class RetryPolicy {

    /** Of a request that fails. */
    static final int MAX_ATTEMPTS = 4;

    /** Of a request that is throttled; how long it may wait in all is limited too. */
    static final int MAX_THROTTLED_ATTEMPTS = 10;

    private static final long FIRST_BACK_OFF_MILLIS = 1_000;
    private static final long FIRST_THROTTLE_MILLIS = 60_000;
    private static final long MAX_DOUBLINGS = 6;

    private final Clock clock;
    private final RandomGenerator random;
    private final Retry backOff;
    private final Retry throttle;

    RetryPolicy(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
        this.backOff = retry(MAX_ATTEMPTS, (count, outcome) -> grown(FIRST_BACK_OFF_MILLIS, count));
        this.throttle = retry(MAX_THROTTLED_ATTEMPTS, this::throttleMillis);
    }

    private static Retry retry(int maxAttempts, IntervalBiFunction<AttemptResult> millis) {
        return Retry.of(
                "request",
                RetryConfig.<AttemptResult>custom()
                        .maxAttempts(maxAttempts)
                        .retryOnResult(result -> true)
                        .intervalBiFunction(millis)
                        .build());
    }

    /** Counts the errors of one request: the milliseconds until it is sent again; negative to give up. */
    Retry.AsyncContext<AttemptResult> backOff() {
        return backOff.asyncContext();
    }

    /** Counts how often one request was throttled, in the same way. */
    Retry.AsyncContext<AttemptResult> throttle() {
        return throttle.asyncContext();
    }

    /**
     * As <a href="https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api">GitHub
     * asks</a>: {@code retry-after}, in seconds or as a date, else the reset time of an empty budget, else at least a
     * minute, growing.
     */
    private long throttleMillis(int count, Either<Throwable, AttemptResult> outcome) {
        Response response = (Response) outcome.get();
        OptionalLong retryAfter = response.number("retry-after");
        if (retryAfter.isPresent()) {
            return Math.max(1, retryAfter.getAsLong()) * 1_000;
        }
        Optional<Instant> date = response.date("retry-after");
        if (date.isPresent()) {
            return millisUntil(response, date.get(), count);
        }
        OptionalLong reset = response.number("x-ratelimit-reset");
        if (response.number("x-ratelimit-remaining").orElse(1) == 0 && reset.isPresent()) {
            return millisUntil(response, Instant.ofEpochSecond(reset.getAsLong()), count);
        }
        return grown(FIRST_THROTTLE_MILLIS, count);
    }

    /** A second longer, as dates have no fractions; and longer each time when that did not help. */
    private long millisUntil(Response response, Instant until, int count) {
        return Math.max(
                grown(FIRST_BACK_OFF_MILLIS, count),
                response.until(until.plusSeconds(1), clock.instant()).toMillis());
    }

    /** Doubles each time, plus a jitter of up to a quarter. */
    private long grown(long first, int count) {
        long doubled = first << Math.min(MAX_DOUBLINGS, count - 1L);
        return doubled + (long) (doubled * 0.25 * random.nextDouble());
    }
}
