package ai.coditect.milepost.github.resilience;

import ai.coditect.milepost.remote.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Tells the listener of a wait, then waits. */
record NotifyingSleeper(Clock clock, Sleeper sleeper, WaitListener listener) {

    Instant now() {
        return clock.instant();
    }

    /** Throws if the run is being ended, and does not wait. */
    void check() throws InterruptedException {
        sleeper.sleep(Duration.ZERO);
    }

    void sleep(WaitListener.Reason reason, Duration duration) throws InterruptedException {
        listener.waiting(reason, duration, now().plus(duration));
        sleeper.sleep(duration);
    }
}
