package ai.coditect.milepost.cli;

import ai.coditect.milepost.apply.Sleeper;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The user's wish to end the run. It never cuts a request short, since a write that is cut short is an open question;
 * it ends every wait, and is asked about before each write.
 */
final class Interruption implements Sleeper {

    private final CountDownLatch requested = new CountDownLatch(1);

    /** Asks the run to end. */
    void request() {
        requested.countDown();
    }

    boolean isRequested() {
        return requested.getCount() == 0;
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (requested.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new InterruptedException("the run is being ended");
        }
    }
}
