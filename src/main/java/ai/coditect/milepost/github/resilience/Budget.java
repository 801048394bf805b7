package ai.coditect.milepost.github.resilience;

import ai.coditect.milepost.github.exchange.Response;
import java.time.Instant;
import java.util.Optional;

/**
 * A primary rate limit, as of the last response.
 *
 * @param limit requests, or points, in an hour
 * @param remaining how many are left until {@code resetAt}
 * @param resetAt by the clock of this machine
 */
public record Budget(long limit, long remaining, Instant resetAt) {

    /** Reads it from the headers of a response that has just come; empty when the server has none. */
    static Optional<Budget> of(Response response, Instant now) {
        if (response.number("x-ratelimit-remaining").isEmpty()
                || response.number("x-ratelimit-reset").isEmpty()) {
            return Optional.empty();
        }
        long remaining = response.number("x-ratelimit-remaining").getAsLong();
        return Optional.of(new Budget(
                response.number("x-ratelimit-limit").orElse(remaining),
                remaining,
                now.plus(response.until(
                        Instant.ofEpochSecond(
                                response.number("x-ratelimit-reset").getAsLong()),
                        now))));
    }
}
