package ai.coditect.milepost.apply;

import ai.coditect.milepost.remote.ServiceException;
import ai.coditect.milepost.remote.Sleeper;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Settles the open question that an unanswered write leaves: was it carried out? It is answered by reading, with
 * bounded waits, because GitHub's lists lag behind a write by seconds.
 */
final class Settlement {

    /**
     * The waits before each further look: about a minute in all. Lists were seen to lag by a few seconds, unevenly;
     * three seconds were once not enough.
     */
    private static final List<Duration> WAITS = List.of(
            Duration.ZERO,
            Duration.ofSeconds(3),
            Duration.ofSeconds(5),
            Duration.ofSeconds(8),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30));

    private final Sleeper sleeper;

    Settlement(Sleeper sleeper) {
        this.sleeper = sleeper;
    }

    /**
     * Looks until the thing is found or the lists have had time to catch up.
     *
     * @return what was found; empty when it is certainly not there
     * @throws InterruptedException when the run is being ended while it waits
     * @throws ServiceException when reading fails
     */
    <T> Optional<T> lookFor(Supplier<Optional<T>> look) throws InterruptedException {
        for (Duration wait : WAITS) {
            if (!wait.isZero()) {
                sleeper.sleep(wait);
            }
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
