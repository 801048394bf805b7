package ai.coditect.milepost.github.resilience;

import java.time.Duration;
import java.time.Instant;

/** Told of each wait before it begins, for whoever watches the run. */
@FunctionalInterface
public interface WaitListener {

    /** A wait begins. */
    void waiting(Reason reason, Duration duration, Instant until);

    /** Why the connector waits. */
    enum Reason {
        /** The pace between two writes. */
        PACE("keeping the pace between writes"),
        /** The most writes in a minute are reached. */
        WRITES_PER_MINUTE("GitHub's limit of writes in a minute is reached"),
        /** The most writes in an hour are reached. */
        WRITES_PER_HOUR("GitHub's limit of writes in an hour is reached"),
        /** The service failed; it is asked again. */
        RETRY("GitHub did not answer as it should; asking again"),
        /** The service asked to slow down. */
        THROTTLED("GitHub asks to slow down");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** The reason in words. */
        public String words() {
            return words;
        }
    }
}
