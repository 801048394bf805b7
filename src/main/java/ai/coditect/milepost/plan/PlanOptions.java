package ai.coditect.milepost.plan;

import ai.coditect.milepost.plan.field.OnConflict;
import java.time.Duration;

/**
 * What the user decided about a plan.
 *
 * @param adopt take over issues that are there already under a declared title
 * @param prune close the issues whose definition is gone
 * @param pace from the start of one write to the start of the next, for the forecast
 */
public record PlanOptions(boolean adopt, boolean prune, OnConflict onConflict, Duration pace) {}
