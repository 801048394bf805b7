package ai.coditect.milepost.cli.output;

import ai.coditect.milepost.github.resilience.Budget;
import ai.coditect.milepost.github.resilience.ShownTime;
import ai.coditect.milepost.plan.Forecast;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/** Warns before the first write when the requests left this hour are too few for a plan. */
public final class BudgetWarning {

    /**
     * The smallest budget that GitHub gives is 1,000 requests an hour: for less than a tenth of it, asking is not worth
     * it.
     */
    private static final int WORTH_ASKING = 100;

    private BudgetWarning() {}

    /** A warning for the user; empty when the plan is small or the budget is enough. */
    public static Optional<String> of(Forecast forecast, Supplier<Optional<Budget>> budget, ZoneId zone) {
        if (forecast.requests() < WORTH_ASKING) {
            return Optional.empty();
        }
        return budget.get()
                .filter(left -> left.remaining() < forecast.requests())
                .map(left -> "GitHub takes " + left.remaining() + " more requests before "
                        + ShownTime.timeOfDay(left.resetAt(), zone) + ", and this plan needs " + forecast.requests()
                        + ": the run will wait for the rest, or stop with exit status 75 and resume when it is run"
                        + " again.");
    }
}
