package ai.coditect.milepost.cli.process;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The time of day in the user's zone. The zone is looked up only when it is asked for: that reads the rules of all
 * zones.
 */
public final class LocalClock extends Clock {

    @Override
    public ZoneId getZone() {
        return ZoneId.systemDefault();
    }

    @Override
    public Instant instant() {
        return Instant.now();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}
