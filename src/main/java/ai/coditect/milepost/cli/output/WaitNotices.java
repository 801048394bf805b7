package ai.coditect.milepost.cli.output;

import ai.coditect.milepost.github.resilience.ShownTime;
import ai.coditect.milepost.github.resilience.WaitListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Tells the user about waits that are long enough to notice, with their end in the zone of this clock. */
public record WaitNotices(Printer printer, Clock clock) implements WaitListener {

    private static final Duration WORTH_TELLING = Duration.ofSeconds(3);

    @Override
    public void waiting(Reason reason, Duration duration, Instant until) {
        if (duration.compareTo(WORTH_TELLING) >= 0) {
            printer.note("Waiting " + duration.toSeconds() + " s, until " + ShownTime.timeOfDay(until, clock.getZone())
                    + ": " + reason.words() + ".");
        }
    }
}
