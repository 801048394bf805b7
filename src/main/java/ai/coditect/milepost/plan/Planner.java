package ai.coditect.milepost.plan;

import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.LiveState;

/**
 * Compares what is declared with what is there. Pure: the same inputs give the same plan, byte for byte.
 *
 * <p>The rows stand in the order in which they are carried out: labels, milestones, removals of relations, new issues
 * each after those that it refers to, changes of issues in the order of the definitions, conflicts, orphans, new
 * dependencies, new sub-issues. Removals come before the changes of issues because a change forgets what had been
 * declared: a run that is broken off in between can then still remove the rest.
 */
public final class Planner {

    private final PlanOptions options;

    /** A planner for what the user decided. */
    public Planner(PlanOptions options) {
        this.options = options;
    }

    /** Settles what is which; the plan follows from it if enough was read. */
    public Comparison compare(DeclaredState declared, LiveState live) {
        return new Comparison(declared, live, options);
    }
}
