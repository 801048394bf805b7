package ai.coditect.milepost.github.resilience;

import java.time.Duration;

/**
 * How fast writes may follow one another.
 *
 * @param pace from the start of one write to the start of the next, for each thing that the first one writes
 * @param perMinute the most content writes in any 60 seconds
 * @param perHour the most content writes in any hour
 */
public record Pacing(Duration pace, int perMinute, int perHour) {

    /** No limit at all: for a server that nobody else depends on. */
    public static Pacing unlimited() {
        return new Pacing(Duration.ZERO, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }
}
