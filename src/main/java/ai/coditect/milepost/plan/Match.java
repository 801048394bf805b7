package ai.coditect.milepost.plan;

import ai.coditect.milepost.body.MarkerReading;
import ai.coditect.milepost.model.LiveIssue;
import java.util.Optional;

/** What was found for a definition among the live issues. */
sealed interface Match {

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

    /** The issue is the definition's, but its marker is damaged: nothing is done to it. */
    record LeftAlone(LiveIssue issue) implements Match {
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
