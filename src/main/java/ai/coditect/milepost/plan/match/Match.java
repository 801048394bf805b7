package ai.coditect.milepost.plan.match;

import ai.coditect.milepost.marker.MarkerReading;
import ai.coditect.milepost.model.LiveIssue;
import java.util.Optional;

/** What was found for a definition among the live issues. */
public sealed interface Match {

    /** The live issue, if there is one. */
    Optional<LiveIssue> live();

    /** The issue carries the definition's marker, possibly with its previous id. */
    record Marked(LiveIssue issue, MarkerReading.Found marker) implements Match {
        @Override
        public Optional<LiveIssue> live() {
            return Optional.of(issue);
        }
    }

    /** The issue has exactly the title and no marker. */
    record Twin(LiveIssue issue, String text) implements Match {
        @Override
        public Optional<LiveIssue> live() {
            return Optional.of(issue);
        }
    }

    /**
     * The issue is the definition's, but its marker is damaged: nothing is done to it.
     *
     * @param problem what is wrong with the marker, as half a sentence
     */
    record LeftAlone(LiveIssue issue, String problem) implements Match {
        @Override
        public Optional<LiveIssue> live() {
            return Optional.of(issue);
        }
    }

    /** There is none: it is to be created. */
    record Missing() implements Match {
        @Override
        public Optional<LiveIssue> live() {
            return Optional.empty();
        }
    }
}
