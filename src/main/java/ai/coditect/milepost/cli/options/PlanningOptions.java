package ai.coditect.milepost.cli.options;

import ai.coditect.milepost.cli.PlanFile;
import ai.coditect.milepost.plan.PlanOptions.OnConflict;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What the user decides about a plan. */
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
            description = "Where both sides changed the same lines of a body: keep leaves it alone,"
                    + " yaml takes the definitions' lines (default: keep).")
    private Optional<OnConflict> onConflict = Optional.empty();

    @Option(
            names = "--max-changes",
            paramLabel = "N|N%",
            description = "Refuse a plan with more changes than this. A percentage counts changes of what exists.")
    public Optional<String> maxChanges = Optional.empty();

    public OnConflict onConflict() {
        return onConflict.orElse(OnConflict.KEEP);
    }

    /** Whether the user decided anything that a saved plan holds already. */
    public boolean isDecided() {
        return adopt || prune || onConflict.isPresent();
    }

    /** Decides as the saved plan does. */
    public void decideAs(PlanFile saved) {
        adopt = saved.adopt();
        prune = saved.prune();
        onConflict = Optional.of(saved.onConflict());
    }
}
