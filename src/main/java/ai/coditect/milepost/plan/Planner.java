package ai.coditect.milepost.plan;

import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.FieldUse;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.model.planning.BoardReading;
import java.util.Optional;
import java.util.function.Function;

/**
 * Compares what is declared with what is there. Pure: the same inputs give the same plan, byte for byte.
 *
 * <p>The rows stand in the order in which they are carried out: labels, milestones, the project board and its fields,
 * removals of relations, changes of the board's items, new issues each after those that it refers to, changes of issues
 * in the order of the definitions, conflicts, orphans, new dependencies, new sub-issues, new items of the board.
 * Removals and items come before the changes of issues because a change forgets what had been declared: a run that is
 * broken off in between can then still do the rest.
 */
public final class Planner {

    private final PlanOptions options;
    private final Function<FieldUse, Optional<Location>> places;

    /**
     * A planner for what the user decided.
     *
     * @param places where definitions name a field, or give it a value
     */
    public Planner(PlanOptions options, Function<FieldUse, Optional<Location>> places) {
        this.options = options;
        this.places = places;
    }

    /** Settles what is which; the plan follows from it if enough was read. */
    public Comparison compare(DeclaredState declared, LiveState live) {
        return new Comparison(declared, live, new BoardReading.NotAsked(), options, places);
    }
}
