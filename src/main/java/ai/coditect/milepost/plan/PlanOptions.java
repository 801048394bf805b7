package ai.coditect.milepost.plan;

import java.time.Duration;

/**
 * What the user decided about a plan.
 *
 * @param adopt take over issues that are there already under a declared title
 * @param prune close the issues whose definition is gone
 * @param pace from the start of one write to the start of the next, for the forecast
 */
public record PlanOptions(boolean adopt, boolean prune, OnConflict onConflict, Duration pace) {

    /** Who wins where both sides changed the same lines of a body. */
    public enum OnConflict {
        /** The body is left alone. */
        KEEP,
        /** The definitions' lines replace the others. */
        YAML
    }
}
