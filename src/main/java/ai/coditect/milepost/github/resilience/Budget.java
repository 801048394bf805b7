package ai.coditect.milepost.github.resilience;

import java.time.Instant;
import java.util.Optional;

/**
 * A primary budget as the last answer told it.
 *
 * @param limit requests, or points, in an hour
 * @param remaining how many are left until {@code resetAt}
 */
public record Budget(long limit, long remaining, Instant resetAt) {

    /** Reads it from an answer's headers; empty when the server keeps none. */
    static Optional<Budget> of(Response answer) {
        if (answer.number("x-ratelimit-remaining").isEmpty()
                || answer.number("x-ratelimit-reset").isEmpty()) {
            return Optional.empty();
        }
        long remaining = answer.number("x-ratelimit-remaining").getAsLong();
        return Optional.of(new Budget(
                answer.number("x-ratelimit-limit").orElse(remaining),
                remaining,
                Instant.ofEpochSecond(answer.number("x-ratelimit-reset").getAsLong())));
    }
}
