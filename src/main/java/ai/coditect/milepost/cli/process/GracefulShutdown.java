package ai.coditect.milepost.cli.process;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets the command finish its write when a signal such as Ctrl-C ends the process. */
public final class GracefulShutdown {

    private final Interruption interruption;
    private final Duration grace;
    private final CompletableFuture<Integer> status = new CompletableFuture<>();

    /** @param grace how long a signal waits for the command, which may have a write in flight */
    public GracefulShutdown(Interruption interruption, Duration grace) {
        this.interruption = interruption;
        this.grace = grace;
    }

    /** The command has ended. */
    public void ended(int exitStatus) {
        status.complete(exitStatus);
    }

    /**
     * Asks the command to stop and waits for it.
     *
     * @return the status that the command then ended with; empty when the end of the process is left as it is: the
     *     command had ended before, waits for an answer of the user, or does not end in time
     */
    public OptionalInt onSignal() {
        if (status.isDone()) {
            return OptionalInt.empty();
        }
        interruption.request();
        if (interruption.isQuestionOpen()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(status.get(grace.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException notEnded) {
            return OptionalInt.empty();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }
}
