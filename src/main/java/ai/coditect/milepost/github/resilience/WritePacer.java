package ai.coditect.milepost.github.resilience;

import ai.coditect.milepost.github.resilience.WaitListener.Reason;
import java.time.Duration;
import java.time.Instant;

/** Keeps writes to the pace and to the limits of a minute and an hour, for the life of the process. */
final class WritePacer {

    private final Pacing pacing;
    private final NotifyingSleeper sleeper;
    private final SlidingWindow minute;
    private final SlidingWindow hour;
    private Instant nextStart = Instant.MIN;

    WritePacer(Pacing pacing, NotifyingSleeper sleeper) {
        this.pacing = pacing;
        this.sleeper = sleeper;
        this.minute = new SlidingWindow(Duration.ofMinutes(1), pacing.perMinute());
        this.hour = new SlidingWindow(Duration.ofHours(1), pacing.perHour());
    }

    /** Returns when a request with so many content writes may start, and counts it. */
    void awaitTurn(int writes) throws InterruptedException {
        waitUntilFree(writes);
        Instant start = sleeper.now();
        minute.add(writes, start);
        hour.add(writes, start);
        nextStart = start.plus(pacing.pace().multipliedBy(writes));
    }

    private void waitUntilFree(int writes) throws InterruptedException {
        while (true) {
            Instant now = sleeper.now();
            Duration byPace = nextStart.isAfter(now) ? Duration.between(now, nextStart) : Duration.ZERO;
            Duration byMinute = minute.waitFor(writes, now);
            Duration byHour = hour.waitFor(writes, now);
            if (byHour.compareTo(byMinute) > 0 && byHour.compareTo(byPace) > 0) {
                sleeper.sleep(Reason.WRITES_PER_HOUR, byHour);
            } else if (byMinute.compareTo(byPace) > 0) {
                sleeper.sleep(Reason.WRITES_PER_MINUTE, byMinute);
            } else if (!byPace.isZero()) {
                sleeper.sleep(Reason.PACE, byPace);
            } else {
                return;
            }
        }
    }
}
