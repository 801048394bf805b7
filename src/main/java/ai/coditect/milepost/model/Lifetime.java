package ai.coditect.milepost.model;

import java.time.Instant;
import java.util.Optional;

/**
 * When an issue was opened and closed, as far as the server tells.
 *
 * @param closed when it was closed last; empty while it is open
 */
public record Lifetime(Optional<Instant> opened, Optional<Instant> closed) {

    /** An issue of which nothing is told. */
    public static final Lifetime UNKNOWN = new Lifetime(Optional.empty(), Optional.empty());
}
