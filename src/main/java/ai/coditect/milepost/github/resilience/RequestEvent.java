package ai.coditect.milepost.github.resilience;

import java.util.OptionalInt;

/**
 * One sending of a request. Holds no secret.
 *
 * @param path without scheme, host and user; of the query only what pages and filters
 * @param status of HTTP, or -1 when no whole answer came
 * @param attempt from 1
 * @param remaining requests, or points, left in the budget that the answer speaks of
 * @param writes content writes that it counts for
 */
public record RequestEvent(
        String method, String path, int status, long millis, int attempt, OptionalInt remaining, int writes) {}
