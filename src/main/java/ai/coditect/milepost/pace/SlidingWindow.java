package ai.coditect.milepost.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A rate limiter that keeps its limit in any period of its length. One with fixed cycles, such as Resilience4j's, lets
 * twice the limit through around the edge of a cycle.
 */
final class SlidingWindow {

    private record Entry(Instant at, int count) {}

    private final Duration length;
    private final int limit;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private long held;

    SlidingWindow(Duration length, int limit) {
        this.length = length;
        this.limit = limit;
    }

    /** How long until this many more fit in. More than the limit only fit into an empty window. */
    Duration waitFor(int count, Instant now) {
        if (count == 0) {
            return Duration.ZERO;
        }
        forget(now);
        long over = held + count - limit;
        Duration wait = Duration.ZERO;
        for (Entry entry : entries) {
            if (over <= 0) {
                break;
            }
            over -= entry.count();
            wait = Duration.between(now, entry.at().plus(length));
        }
        return wait;
    }

    void add(int count, Instant now) {
        if (count > 0) {
            entries.addLast(new Entry(now, count));
            held += count;
        }
    }

    private void forget(Instant now) {
        while (!entries.isEmpty() && !entries.getFirst().at().plus(length).isAfter(now)) {
            held -= entries.removeFirst().count();
        }
    }
}
