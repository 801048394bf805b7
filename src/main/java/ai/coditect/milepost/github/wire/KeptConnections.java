package ai.coditect.milepost.github.wire;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The connections that wait for their next request, one for each server. */
final class KeptConnections {

    /** After minutes without use, what lies on the way may have forgotten a connection, and nothing comes back. */
    private static final Duration MAX_IDLE = Duration.ofSeconds(30);

    private record Kept(Connection connection, Instant since) {}

    private final InstantSource stopwatch;
    private final Map<URI, Kept> kept = new ConcurrentHashMap<>();

    KeptConnections(InstantSource stopwatch) {
        this.stopwatch = stopwatch;
    }

    /** The connection to a server, for the caller alone; it need not be of use any more. */
    Optional<Connection> take(URI server) {
        Optional<Kept> waiting = Optional.ofNullable(kept.remove(server));
        Optional<Kept> fresh = waiting.filter(one -> one.since().plus(MAX_IDLE).isAfter(stopwatch.instant()));
        if (fresh.isEmpty()) {
            waiting.map(Kept::connection).ifPresent(Connection::close);
        }
        return fresh.map(Kept::connection);
    }

    /** Keeps a connection that has carried a request. */
    void keep(URI server, Connection connection) {
        Optional.ofNullable(kept.put(server, new Kept(connection, stopwatch.instant())))
                .map(Kept::connection)
                .ifPresent(Connection::close);
    }
}
