package ai.coditect.milepost.sandbox.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as GitHub writes them: ISO 8601 in UTC, in whole seconds. */
public final class Timestamp {
    private Timestamp() {}

    public static String text(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
