package ai.coditect.milepost.sandbox;

import java.time.Instant;

/** What appears in lists some time after it was created. */
interface Stored extends Identified {
    Instant createdAt();
}
