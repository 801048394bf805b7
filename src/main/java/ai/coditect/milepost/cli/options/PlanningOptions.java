package ai.coditect.milepost.cli.options;

import ai.coditect.milepost.cli.command.Argument;
import ai.coditect.milepost.cli.command.Arguments;
import ai.coditect.milepost.plan.Adoption;
import ai.coditect.milepost.plan.ChangeLimit;
import ai.coditect.milepost.plan.PlanOptions;
import ai.coditect.milepost.plan.field.OnConflict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a plan may do. */
public final class PlanningOptions extends Arguments {

    /** What {@code --adopt} alone stands for. */
    public static final String ADOPT_ALL = "all";

    private final Argument<List<String>> adopt = option("--adopt")
            .label("NUMBER")
            .help("Take over issues that the team opened under a declared title, keeping their text."
                    + " With a number (--adopt=12): that issue, whoever opened it; may be repeated.")
            .listOf(String.class);

    public final Argument<Boolean> prune = option("--prune")
            .help("Close issues whose definition was deleted, as not planned. One repository has one definitions"
                    + " directory: issues of another one count as deleted.")
            .flag();

    public final Argument<OnConflict> onConflict = option("--on-conflict")
            .label("keep|yaml")
            .help("Where both sides changed the same lines of a body: keep leaves them as they are,"
                    + " yaml takes the definitions' lines (default: keep).")
            .of(OnConflict.class, OnConflict.KEEP);

    private final Argument<Optional<String>> maxChanges = option("--max-changes")
            .label("N|N%")
            .help("Refuse a plan with more changes than this. A percentage counts changes of what exists.")
            .of(String.class);

    /**
     * Which issues are taken over.
     *
     * @throws UsageException when something else than a number was given
     */
    public Adoption adoption() {
        Set<Integer> named = IssueNumbers.of(
                adopt.value().stream().filter(value -> !value.equals(ADOPT_ALL)),
                "--adopt takes the number of an issue, such as --adopt=12, or stands alone, not '%s'");
        return new Adoption(adopt.value().contains(ADOPT_ALL) ? Adoption.Scope.ALL : Adoption.Scope.NONE, named);
    }

    /** The same options for the planner, which also needs the pace to estimate how long the writes take. */
    public PlanOptions toPlanOptions(Duration pace) {
        return new PlanOptions(adoption(), prune.value(), onConflict.value(), pace);
    }

    /**
     * The limit on the number of changes.
     *
     * @throws UsageException when {@code --max-changes} is neither a count nor a percentage
     */
    public Optional<ChangeLimit> changeLimit() {
        return maxChanges
                .value()
                .map(text -> ChangeLimit.parse(text)
                        .orElseThrow(() ->
                                new UsageException("--max-changes takes a count such as 20 or a percentage such as"
                                        + " 30%, not '" + text + "'")));
    }

    /** Whether an option was given that a saved plan already contains. */
    public boolean isSetByUser() {
        return adopt.isGiven() || prune.value() || onConflict.isGiven();
    }

    /** Takes the options of a saved plan. */
    public void setFromSavedPlan(Adoption savedAdoption, boolean savedPrune, OnConflict savedOnConflict) {
        List<String> adopted = new ArrayList<>();
        if (savedAdoption.scope() == Adoption.Scope.ALL) {
            adopted.add(ADOPT_ALL);
        }
        savedAdoption.numbers().forEach(number -> adopted.add(number.toString()));
        adopt.set(adopted);
        prune.set(savedPrune);
        onConflict.set(savedOnConflict);
    }
}
