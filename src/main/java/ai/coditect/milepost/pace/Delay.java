package ai.coditect.milepost.pace;

import java.time.Duration;

/** How long a request has to wait for its turn, and what for. */
public record Delay(Cause cause, Duration length) {

    /** What a request waits for. */
    public enum Cause {
        /** The pace between two writes. */
        PACE,
        /** The limit of a minute. */
        MINUTE,
        /** The limit of an hour. */
        HOUR
    }
}
