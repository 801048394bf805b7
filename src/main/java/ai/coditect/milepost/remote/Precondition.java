package ai.coditect.milepost.remote;

import java.time.Duration;
import java.util.Optional;

/**
 * Asked right before a write is sent, after every wait for its turn, and again before it is sent once more: GitHub has
 * no conditional write, and a wait can be long.
 */
@FunctionalInterface
public interface Precondition {

    /**
     * Why the write must not be sent any more; empty when it may be.
     *
     * @param waited since the write was handed over
     * @throws ServiceException when that cannot be found out
     */
    Optional<Failure> violated(Duration waited);

    /** The write may be sent whenever its turn comes. */
    static Precondition none() {
        return waited -> Optional.empty();
    }
}
