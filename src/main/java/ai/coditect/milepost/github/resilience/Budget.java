package ai.coditect.milepost.github.resilience;

import java.time.Instant;
import java.util.Optional;

/**
 * A primary rate limit, as of the last response.
 *
 * @param limit requests, or points, in an hour
 * @param remaining how many are left until {@code resetAt}
 */
public record Budget(long limit, long remaining, Instant resetAt) {

    /** Reads it from a response's headers; empty when the server has none. */
    static Optional<Budget> of(Response response) {
        if (response.number("x-ratelimit-remaining").isEmpty()
                || response.number("x-ratelimit-reset").isEmpty()) {
            return Optional.empty();
        }
        long remaining = response.number("x-ratelimit-remaining").getAsLong();
        return Optional.of(new Budget(
                response.number("x-ratelimit-limit").orElse(remaining),
                remaining,
                Instant.ofEpochSecond(response.number("x-ratelimit-reset").getAsLong())));
    }
}
