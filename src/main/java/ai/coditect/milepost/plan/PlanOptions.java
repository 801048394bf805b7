package ai.coditect.milepost.plan;

import ai.coditect.milepost.plan.field.OnConflict;
import java.time.Duration;
import java.util.Set;

/**
 * What the user decided about a plan.
 *
 * @param adoption which issues are taken over that are there already under a declared title
 * @param prune close the issues whose definition is gone
 * @param pace from the start of one write to the start of the next, for the forecast
 */
public record PlanOptions(Adoption adoption, boolean prune, OnConflict onConflict, Duration pace) {

    /** Nothing is taken over, closed or overruled. */
    public static PlanOptions cautious(Duration pace) {
        return new PlanOptions(new Adoption(Adoption.Scope.NONE, Set.of()), false, OnConflict.KEEP, pace);
    }
}
