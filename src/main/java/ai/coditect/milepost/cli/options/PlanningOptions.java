package ai.coditect.milepost.cli.options;

import ai.coditect.milepost.plan.ChangeLimit;
import ai.coditect.milepost.plan.PlanOptions;
import ai.coditect.milepost.plan.field.OnConflict;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a plan may do. */
public final class PlanningOptions {

    @Option(
            names = "--adopt",
            description = "Take over issues that are there already under a declared title, keeping their text.")
    public boolean adopt;

    @Option(
            names = "--prune",
            description =
                    "Close issues whose definition was deleted, as not planned. One repository has one definitions"
                            + " directory: issues of another one count as deleted.")
    public boolean prune;

    @Option(
            names = "--on-conflict",
            paramLabel = "keep|yaml",
            description = "Where both sides changed the same lines of a body: keep leaves them as they are,"
                    + " yaml takes the definitions' lines (default: keep).")
    private Optional<OnConflict> onConflict = Optional.empty();

    @Option(
            names = "--max-changes",
            paramLabel = "N|N%",
            description = "Refuse a plan with more changes than this. A percentage counts changes of what exists.")
    private Optional<String> maxChanges = Optional.empty();

    public OnConflict onConflict() {
        return onConflict.orElse(OnConflict.KEEP);
    }

    /** The same options for the planner, which also needs the pace to estimate how long the writes take. */
    public PlanOptions toPlanOptions(Duration pace) {
        return new PlanOptions(adopt, prune, onConflict(), pace);
    }

    /**
     * The limit on the number of changes.
     *
     * @throws UsageException when {@code --max-changes} is neither a count nor a percentage
     */
    public Optional<ChangeLimit> changeLimit() {
        return maxChanges.map(text -> ChangeLimit.parse(text)
                .orElseThrow(() -> new UsageException("--max-changes takes a count such as 20 or a percentage such as"
                        + " 30%, not '" + text + "'")));
    }

    /** Whether an option was given that a saved plan already contains. */
    public boolean isSetByUser() {
        return adopt || prune || onConflict.isPresent();
    }

    /** Takes the options of a saved plan. */
    public void setFromSavedPlan(boolean savedAdopt, boolean savedPrune, OnConflict savedOnConflict) {
        adopt = savedAdopt;
        prune = savedPrune;
        onConflict = Optional.of(savedOnConflict);
    }
}
