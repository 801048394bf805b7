package ai.coditect.milepost.remote;

import java.time.Duration;

/** Waits. Handed in, so that a test waits on virtual time. */
@FunctionalInterface
public interface Sleeper {
    /**
     * Returns after the time has passed.
     *
     * @throws InterruptedException when the run is being ended
     */
    void sleep(Duration duration) throws InterruptedException;
}
