package ai.coditect.milepost.github.resilience;

import java.time.Duration;
import java.time.Instant;

/** Told of each wait before it begins. */
@FunctionalInterface
public interface WaitListener {

    /** A wait begins. */
    void waiting(Reason reason, Duration duration, Instant until);

    /** Why the connector waits. */
    enum Reason {
        /** The pace between two writes. */
        PACE("keeping the pace between writes"),
        /** The limit of writes in a minute is reached. */
        WRITES_PER_MINUTE("GitHub's limit of writes in a minute is reached"),
        /** The limit of writes in an hour is reached. */
        WRITES_PER_HOUR("GitHub's limit of writes in an hour is reached"),
        /** GitHub failed; the request is sent again. */
        RETRY("GitHub did not answer as it should; asking again"),
        /** GitHub asked to slow down. */
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
