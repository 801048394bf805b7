package ai.coditect.milepost.cli;

import ai.coditect.milepost.apply.PlanMaker;
import ai.coditect.milepost.cli.connection.RepositoryConnection;
import ai.coditect.milepost.cli.options.PlanningOptions;
import ai.coditect.milepost.cli.options.UsageException;
import ai.coditect.milepost.plan.ChangeLimit;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.plan.PlanOptions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Makes the plan that {@code plan} shows and {@code apply} carries out. */
final class Planning {

    private final LoadedDefinitions definitions;
    private final PlanningOptions options;
    private final Optional<ChangeLimit> limit;

    /** @throws UsageException when {@code --max-changes} is no limit */
    Planning(LoadedDefinitions definitions, PlanningOptions options) {
        this.definitions = definitions;
        this.options = options;
        this.limit = options.maxChanges.map(text -> ChangeLimit.parse(text)
                .orElseThrow(() -> new UsageException("--max-changes takes a count such as 20 or a percentage such as"
                        + " 30%, not '" + text + "'")));
    }

    /** What is to be done, whether or not the limit allows it. */
    Plan make(RepositoryConnection remote, Duration pace) {
        PlanOptions planOptions = new PlanOptions(options.adopt, options.prune, options.onConflict(), pace);
        return new PlanMaker(remote.reader(), planOptions)
                .make(definitions.result().state())
                .withFindings(definitions.result().diagnostics());
    }

    /** The same plan, blocked when it changes more than the limit allows. */
    Plan limited(Plan plan) {
        return limit.flatMap(guard -> guard.check(plan))
                .map(excess -> plan.withFindings(List.of(excess)))
                .orElse(plan);
    }
}
