package ai.coditect.milepost.github.resilience;

import ai.coditect.milepost.remote.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Tells the listener of a wait, then waits.
 *
 * @param clock shows the time, which can be set
 * @param stopwatch measures time
 */
record NotifyingSleeper(Clock clock, InstantSource stopwatch, Sleeper sleeper, WaitListener listener) {

    /** To measure time with; it is no time of day. */
    Instant now() {
        return stopwatch.instant();
    }

    /** Throws if the run is being ended, and does not wait. */
    void check() throws InterruptedException {
        sleeper.sleep(Duration.ZERO);
    }

    void sleep(WaitListener.Reason reason, Duration duration) throws InterruptedException {
        listener.waiting(reason, duration, clock.instant().plus(duration));
        sleeper.sleep(duration);
    }
}
