package ai.coditect.milepost.pace;

import ai.coditect.milepost.model.GitHubLimits;
import java.time.Duration;

/**
 * How fast writes may follow one another.
 *
 * @param pace from the start of one request that writes to the start of the next
 * @param perMinute the most things that notify people in any 60 seconds
 * @param perHour the most of them in any hour
 */
public record Pacing(Duration pace, int perMinute, int perHour) {

    /** No limit at all: for a server that nobody else depends on. */
    public static Pacing unlimited() {
        return new Pacing(Duration.ZERO, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** At this pace and within GitHub's limits; a pace of zero is for a server that has none. */
    public static Pacing at(Duration pace) {
        return pace.isZero()
                ? unlimited()
                : new Pacing(pace, GitHubLimits.WRITES_PER_MINUTE, GitHubLimits.WRITES_PER_HOUR);
    }
}
