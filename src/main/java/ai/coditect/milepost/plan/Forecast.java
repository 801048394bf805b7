package ai.coditect.milepost.plan;

/**
 * What carrying out a plan costs.
 *
 * @param requests requests that write; several labels or edges can share one
 * @param writes things written
 * @param seconds from the start of the first request to the start of the last, at the given pace and within GitHub's
 *     limits, rounded up; the time that reads and answers take comes on top
 */
public record Forecast(int requests, int writes, long seconds) {}
