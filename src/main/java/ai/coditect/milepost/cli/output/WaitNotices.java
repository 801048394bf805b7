package ai.coditect.milepost.cli.output;

import ai.coditect.milepost.github.resilience.WaitListener;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Tells the user about waits that are long enough to notice. */
public record WaitNotices(Printer printer) implements WaitListener {

    private static final Duration WORTH_TELLING = Duration.ofSeconds(3);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    @Override
    public void waiting(Reason reason, Duration duration, Instant until) {
        if (duration.compareTo(WORTH_TELLING) >= 0) {
            printer.note("Waiting " + duration.toSeconds() + " s, until " + time(until) + ": " + reason.words() + ".");
        }
    }

    /** A time of day as it is shown to the user. */
    static String time(Instant instant) {
        return TIME.format(instant);
    }
}
