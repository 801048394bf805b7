package ai.coditect.milepost.apply;

import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.remote.Failure;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What became of one row of the plan. */
public sealed interface StepOutcome {

    /** The row. */
    Change change();

    /**
     * Carried out.
     *
     * @param number the or milestone's number
     * @param url the page
     * @param remarks what GitHub did differently from what was asked
     */
    record Applied(Change change, OptionalInt number, Optional<String> url, List<String> remarks)
            implements StepOutcome {
        public Applied {
            remarks = List.copyOf(remarks);
        }
    }

    /** Tried, and it did not work. */
    record Failed(Change change, Failure failure) implements StepOutcome {}

    /** Not tried, because of what is said. */
    record Skipped(Change change, String reason) implements StepOutcome {}
}
