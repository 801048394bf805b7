package ai.coditect.milepost.github.resilience;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment as it is shown to the user: in the time of the user's zone, which is named. */
public final class ShownTime {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss zzz", Locale.ENGLISH);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss zzz", Locale.ENGLISH);

    private ShownTime() {}

    /** For a moment within hours. */
    public static String timeOfDay(Instant moment, ZoneId zone) {
        return TIME.format(moment.atZone(named(zone)));
    }

    /** For any moment. */
    public static String dateAndTime(Instant moment, ZoneId zone) {
        return DATE.format(moment.atZone(named(zone)));
    }

    private static ZoneId named(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone;
    }
}
