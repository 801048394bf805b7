package ai.coditect.milepost.cli.output;

import ai.coditect.milepost.github.resilience.ShownTime;
import ai.coditect.milepost.github.resilience.WaitListener;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Tells the user about waits that are long enough to notice, with their end in this zone. */
public record WaitNotices(Printer printer, ZoneId zone) implements WaitListener {

    private static final Duration WORTH_TELLING = Duration.ofSeconds(3);

    @Override
    public void waiting(Reason reason, Duration duration, Instant until) {
        if (duration.compareTo(WORTH_TELLING) >= 0) {
            printer.note("Waiting " + duration.toSeconds() + " s, until " + ShownTime.timeOfDay(until, zone) + ": "
                    + reason.words() + ".");
        }
    }
}
