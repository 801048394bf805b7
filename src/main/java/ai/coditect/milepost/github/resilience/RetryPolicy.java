package ai.coditect.milepost.github.resilience;

import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a request is sent again, and how often. Resilience4j counts and decides; the sleeping is the
 * caller's.
 */
final class RetryPolicy {

    /** How often a failing request is sent at most. */
    static final int MAX_SENDS = 4;

    /** How often a throttled request is sent at most; the time it may wait is bounded as well. */
    static final int MAX_THROTTLED_SENDS = 10;

    private static final long FIRST_BACK_OFF_MILLIS = 1_000;
    private static final long LEAST_UNTOLD_WAIT_MILLIS = 60_000;
    private static final long MOST_DOUBLINGS = 6;

    private final Clock clock;
    private final RandomGenerator random;
    private final Retry backOff;
    private final Retry throttle;

    RetryPolicy(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
        this.backOff = Retry.of(
                "back-off",
                RetryConfig.<AttemptResult>custom()
                        .maxAttempts(MAX_SENDS)
                        .retryOnResult(result -> true)
                        .intervalFunction(count -> grown(FIRST_BACK_OFF_MILLIS, count))
                        .build());
        this.throttle = Retry.of(
                "throttle",
                RetryConfig.<AttemptResult>custom()
                        .maxAttempts(MAX_THROTTLED_SENDS)
                        .retryOnResult(result -> true)
                        .intervalBiFunction(this::throttleMillis)
                        .build());
    }

    /** The waits of one request. */
    Waits waits() {
        return new Waits(backOff.asyncContext(), throttle.asyncContext());
    }

    /** The waits of one request: each call is one more failure. A negative number of milliseconds says: give up. */
    record Waits(Retry.AsyncContext<AttemptResult> backOff, Retry.AsyncContext<AttemptResult> throttle) {
        long afterError(AttemptResult result) {
            return backOff.onResult(result);
        }

        long afterThrottle(Response response) {
            return throttle.onResult(response);
        }
    }

    /**
     * As GitHub's documentation orders it: {@code retry-after}, else the reset time of an empty budget, else at least a
     * minute, growing.
     */
    private long throttleMillis(int count, Either<Throwable, AttemptResult> outcome) {
        Response response = (Response) outcome.get();
        OptionalLong retryAfter = response.number("retry-after");
        if (retryAfter.isPresent()) {
            return Math.max(1, retryAfter.getAsLong()) * 1_000;
        }
        OptionalLong reset = response.number("x-ratelimit-reset");
        if (response.number("x-ratelimit-remaining").orElse(1) == 0 && reset.isPresent()) {
            Instant until = Instant.ofEpochSecond(reset.getAsLong()).plusSeconds(1);
            return Math.max(1_000, Duration.between(clock.instant(), until).toMillis());
        }
        return grown(LEAST_UNTOLD_WAIT_MILLIS, count);
    }

    /** Doubles with each failure, plus up to a quarter so that clients that failed together part. */
    private long grown(long first, int count) {
        long doubled = first << Math.min(MOST_DOUBLINGS, count - 1L);
        return doubled + (long) (doubled * 0.25 * random.nextDouble());
    }
}
