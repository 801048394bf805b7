package ai.coditect.milepost.sandbox.state;

import java.time.Duration;

/** Lets time pass while another process uses the file. */
@FunctionalInterface
public interface Pause {
    void pause(Duration time) throws InterruptedException;
}
