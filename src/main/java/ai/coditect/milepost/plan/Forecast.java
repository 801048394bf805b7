package ai.coditect.milepost.plan;

/**
 * What carrying out a plan costs.
 *
 * @param requests requests that write; several labels or edges can share one
 * @param writes things written, as GitHub counts them against its content limits
 * @param seconds how long that takes at the given pace, rounded up
 */
public record Forecast(int requests, int writes, long seconds) {}
