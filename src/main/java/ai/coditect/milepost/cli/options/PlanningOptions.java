package ai.coditect.milepost.cli.options;

import ai.coditect.milepost.plan.Adoption;
import ai.coditect.milepost.plan.ChangeLimit;
import ai.coditect.milepost.plan.PlanOptions;
import ai.coditect.milepost.plan.field.OnConflict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** What a plan may do. */
public final class PlanningOptions {

    /** What {@code --adopt} alone stands for. */
    public static final String ADOPT_ALL = "all";

    private static final Pattern NUMBER = Pattern.compile("#?([1-9][0-9]{0,8})");

    @Option(
            names = "--adopt",
            paramLabel = "NUMBER",
            description = "Take over issues that the team opened under a declared title, keeping their text."
                    + " With a number (--adopt=12): that issue, whoever opened it; may be repeated.")
    private List<String> adopt = new ArrayList<>();

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

    /**
     * Which issues are taken over.
     *
     * @throws UsageException when something else than a number was given
     */
    public Adoption adoption() {
        Set<Integer> named = new TreeSet<>();
        for (String value : adopt) {
            if (!value.equals(ADOPT_ALL)) {
                Matcher number = NUMBER.matcher(value);
                if (!number.matches()) {
                    throw new UsageException("--adopt takes the number of an issue, such as --adopt=12, or stands"
                            + " alone, not '" + value + "'");
                }
                named.add(Integer.valueOf(number.group(1)));
            }
        }
        return new Adoption(adopt.contains(ADOPT_ALL) ? Adoption.Scope.ALL : Adoption.Scope.NONE, named);
    }

    public OnConflict onConflict() {
        return onConflict.orElse(OnConflict.KEEP);
    }

    /** The same options for the planner, which also needs the pace to estimate how long the writes take. */
    public PlanOptions toPlanOptions(Duration pace) {
        return new PlanOptions(adoption(), prune, onConflict(), pace);
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
        return !adopt.isEmpty() || prune || onConflict.isPresent();
    }

    /** Takes the options of a saved plan. */
    public void setFromSavedPlan(Adoption savedAdoption, boolean savedPrune, OnConflict savedOnConflict) {
        adopt = new ArrayList<>();
        if (savedAdoption.scope() == Adoption.Scope.ALL) {
            adopt.add(ADOPT_ALL);
        }
        savedAdoption.numbers().forEach(number -> adopt.add(number.toString()));
        prune = savedPrune;
        onConflict = Optional.of(savedOnConflict);
    }
}
