package ai.coditect.milepost.cli.process;

import ai.coditect.milepost.remote.Sleeper;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The user's request to stop the run. It never cuts a request short, since nobody would know whether the write worked;
 * it ends every wait, and is checked before each write.
 */
public final class Interruption implements Sleeper {

    private final CountDownLatch requested = new CountDownLatch(1);
    private volatile boolean questionOpen;

    /** Asks the run to stop. */
    public void request() {
        requested.countDown();
    }

    public boolean isRequested() {
        return requested.getCount() == 0;
    }

    /** Asks the user; once the run is being stopped nothing is asked, and the answer is an empty line. */
    public Optional<String> asking(Supplier<Optional<String>> question) {
        questionOpen = true;
        try {
            return isRequested() ? Optional.of("") : question.get();
        } finally {
            questionOpen = false;
        }
    }

    /** Whether the run is waiting for the user, so that no write is in flight. */
    boolean isQuestionOpen() {
        return questionOpen;
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (requested.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new InterruptedException("the run is being ended");
        }
    }
}
