package ai.coditect.milepost.model.access;

import java.time.Instant;

/**
 * How many requests, or points, are left.
 *
 * @param limit in an hour
 * @param remaining until {@code resetAt}
 * @param resetAt by the clock of this machine
 */
public record Allowance(long limit, long remaining, Instant resetAt) {}
