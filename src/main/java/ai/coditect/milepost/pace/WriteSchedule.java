package ai.coditect.milepost.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When each of several requests that write may start. It has no clock: who asks says what time it is, and a request
 * that starts is told. A run and the forecast of it use the same one, so what they come to differs only by what is no
 * part of it: the time that reads and answers take.
 */
public final class WriteSchedule {

    private final Pacing pacing;
    private final SlidingWindow minute;
    private final SlidingWindow hour;
    private Instant nextStart = Instant.MIN;

    public WriteSchedule(Pacing pacing) {
        this.pacing = pacing;
        this.minute = new SlidingWindow(Duration.ofMinutes(1), pacing.perMinute());
        this.hour = new SlidingWindow(Duration.ofHours(1), pacing.perHour());
    }

    /** Why a request of this load may not start yet, and for how long; empty when it may. */
    public Optional<Delay> delay(Load load, Instant now) {
        Duration byPace = nextStart.isAfter(now) ? Duration.between(now, nextStart) : Duration.ZERO;
        return Stream.of(
                        new Delay(Delay.Cause.PACE, byPace),
                        new Delay(Delay.Cause.MINUTE, minute.waitFor(load.notifying(), now)),
                        new Delay(Delay.Cause.HOUR, hour.waitFor(load.notifying(), now)))
                .filter(delay -> !delay.length().isZero())
                .max(Comparator.comparing(Delay::length));
    }

    /** A request of this load starts. */
    public void start(Load load, Instant now) {
        minute.add(load.notifying(), now);
        hour.add(load.notifying(), now);
        nextStart = now.plus(pacing.pace());
    }

    /** From the start of the first of these requests to the start of the last, each sent as soon as it may be. */
    public static Duration span(Pacing pacing, Iterable<Load> loads) {
        WriteSchedule schedule = new WriteSchedule(pacing);
        Instant now = Instant.EPOCH;
        for (Load load : loads) {
            Optional<Delay> delay = schedule.delay(load, now);
            while (delay.isPresent()) {
                now = now.plus(delay.get().length());
                delay = schedule.delay(load, now);
            }
            schedule.start(load, now);
        }
        return Duration.between(Instant.EPOCH, now);
    }
}
