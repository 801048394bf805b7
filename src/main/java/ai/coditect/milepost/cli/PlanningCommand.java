package ai.coditect.milepost.cli;

import ai.coditect.milepost.apply.PlanMaker;
import ai.coditect.milepost.cli.connection.RepositoryConnection;
import ai.coditect.milepost.cli.connection.RepositoryConnector;
import ai.coditect.milepost.cli.options.AdvisedCommand;
import ai.coditect.milepost.cli.options.OutputOptions;
import ai.coditect.milepost.cli.options.PlanningOptions;
import ai.coditect.milepost.cli.options.ServerOptions;
import ai.coditect.milepost.cli.output.Printer;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.plan.ChangeLimit;
import ai.coditect.milepost.plan.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A command that makes a plan for a repository: {@code plan}, which shows it, and {@code apply}. */
abstract class PlanningCommand extends DefinitionsCommand {

    final ServerOptions serverOptions = with(new ServerOptions());

    final PlanningOptions planningOptions = with(new PlanningOptions());

    final OutputOptions outputOptions = with(new OutputOptions());

    final Printer printer;
    final RepositoryConnector connector;

    PlanningCommand(Environment environment) {
        super(environment);
        printer = new Printer(environment, outputOptions);
        connector = new RepositoryConnector(environment, serverOptions, outputOptions, printer);
    }

    /** The command on the same definitions, repository and server. */
    final AdvisedCommand same(String command) {
        return new AdvisedCommand(environment.program(), command)
                .with(definitionOptions)
                .with(serverOptions);
    }

    /** The command that makes such a plan and saves it. */
    final AdvisedCommand newPlan(Path file) {
        return same("plan").with(planningOptions).with("--out", file);
    }

    @Override
    final Printer printer() {
        return printer;
    }

    @Override
    void showErrors(LoadedDefinitions invalid) throws IOException {
        printer.diagnostics(invalid.result().diagnostics(), invalid.name());
        printer.report(serverOptions).checked(invalid.result().diagnostics(), invalid.name());
    }

    /** The plan, whether or not {@code --max-changes} allows it. */
    final Plan makePlan(LoadedDefinitions definitions, RepositoryConnection remote, Duration pace) {
        return new PlanMaker(
                        remote.reader(),
                        remote.boardReader(),
                        planningOptions.toPlanOptions(pace),
                        definitions.result().places()::of)
                .make(definitions.result().state())
                .withFindings(definitions.result().diagnostics());
    }

    /** The same plan, blocked when it changes more than the limit allows. */
    static Plan limited(Plan plan, Optional<ChangeLimit> limit) {
        return limit.flatMap(guard -> guard.check(plan))
                .map(excess -> plan.withFindings(List.of(excess)))
                .orElse(plan);
    }
}
