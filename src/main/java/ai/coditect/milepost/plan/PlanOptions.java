package ai.coditect.milepost.plan;

import ai.coditect.milepost.plan.field.OnConflict;
import java.time.Duration;

/**
 * What the user decided about a plan.
 *
 * @param adoption which issues are taken over that are there already under a declared title
 * @param prune close the issues whose definition is gone
 * @param pace from the start of one write to the start of the next, for the forecast
 */
public record PlanOptions(Adoption adoption, boolean prune, OnConflict onConflict, Duration pace) {}
