package ai.coditect.milepost.testing;

import ai.coditect.milepost.remote.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that only moves when somebody sleeps. */
public final class VirtualTime extends Clock implements Sleeper {

    private Instant now = Instant.parse("2025-11-24T09:00:00Z");

    @Override
    public synchronized void sleep(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        VirtualTime same = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return same.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return same.withZone(other);
            }
        };
    }
}
