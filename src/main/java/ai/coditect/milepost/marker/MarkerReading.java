package ai.coditect.milepost.marker;

import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueId;
import java.util.Optional;

/** What the marker of a live body says. */
public sealed interface MarkerReading {

    /** The body without the marker, normalised. */
    String text();

    /** The body has no marker and no trace of one: a person's issue. */
    record None(String text) implements MarkerReading {}

    /** The body has exactly one good marker. */
    record Found(IssueId id, IssueContent base, String text) implements MarkerReading {}

    /**
     * The body has a trace of a marker that cannot be trusted; it is reported and left alone, never guessed at.
     *
     * @param id the id that it names, as far as it can be read
     * @param problem what is wrong, as half a sentence
     * @param text the whole body, since nothing is taken out of it
     */
    record Damaged(Optional<IssueId> id, String problem, String text) implements MarkerReading {}
}
