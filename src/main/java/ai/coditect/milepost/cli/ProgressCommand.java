package ai.coditect.milepost.cli;

import ai.coditect.milepost.apply.PlanMaker;
import ai.coditect.milepost.cli.connection.RepositoryConnection;
import ai.coditect.milepost.cli.connection.RepositoryConnector;
import ai.coditect.milepost.cli.options.DayConverter;
import ai.coditect.milepost.cli.options.OutputOptions;
import ai.coditect.milepost.cli.options.PaceOption;
import ai.coditect.milepost.cli.options.ServerOptions;
import ai.coditect.milepost.cli.output.Printer;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.plan.Comparison;
import ai.coditect.milepost.plan.PlanOptions;
import ai.coditect.milepost.progress.Progress;
import ai.coditect.milepost.progress.ProgressCalculator;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that shows how far the plan is: {@code status} and {@code report}. GitHub is only read. */
abstract class ProgressCommand extends DefinitionsCommand {

    @Mixin
    final ServerOptions serverOptions = new ServerOptions();

    @Option(
            names = "--today",
            paramLabel = "YYYY-MM-DD",
            converter = DayConverter.class,
            description = "The day from which open work is scheduled, and by which it is overdue (default: today).")
    private Optional<LocalDate> today = Optional.empty();

    ProgressCommand(Environment environment) {
        super(environment);
    }

    /** What of a repository is compared with the definitions. */
    enum Reading {
        /** Labels, milestones, issues. */
        ISSUES,
        /** The project board, too, if the definitions have one. */
        ISSUES_AND_BOARD
    }

    final Comparison compare(LoadedDefinitions definitions, OutputOptions output, Printer printer, Reading reading) {
        RepositoryConnector connector = new RepositoryConnector(environment, serverOptions, output, printer);
        RepositoryConnection remote = connector.open(definitions.result().state(), PaceOption.DEFAULT);
        PlanMaker maker = new PlanMaker(
                remote.reader(),
                remote.boardReader(),
                PlanOptions.cautious(PaceOption.DEFAULT),
                definitions.result().places()::of);
        Comparison comparison = maker.compare(definitions.result().state());
        return reading == Reading.ISSUES ? comparison : maker.withBoard(comparison);
    }

    final Progress progress(Comparison comparison) {
        return ProgressCalculator.calculate(
                comparison.declared(),
                comparison.live(),
                comparison.numbers(),
                today.orElseGet(() -> LocalDate.now(environment.clock())),
                environment.clock().getZone());
    }
}
