package ai.coditect.milepost.cli;

import ai.coditect.milepost.apply.PlanMaker;
import ai.coditect.milepost.cli.command.Argument;
import ai.coditect.milepost.cli.connection.RepositoryConnection;
import ai.coditect.milepost.cli.connection.RepositoryConnector;
import ai.coditect.milepost.cli.options.OutputOptions;
import ai.coditect.milepost.cli.options.PaceOption;
import ai.coditect.milepost.cli.options.ServerOptions;
import ai.coditect.milepost.cli.output.Printer;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.plan.Comparison;
import ai.coditect.milepost.plan.PlanOptions;
import ai.coditect.milepost.progress.Progress;
import ai.coditect.milepost.progress.ProgressCalculator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A command that shows how far the plan is: {@code status} and {@code report}. GitHub is only read. */
abstract class ProgressCommand extends DefinitionsCommand {

    final ServerOptions serverOptions = with(new ServerOptions());

    final Argument<Optional<LocalDate>> today = option("--today")
            .label("YYYY-MM-DD")
            .help("The day from which open work is scheduled, and by which it is overdue (default: today).")
            .of(LocalDate.class, ProgressCommand::day, "is not a day; write it as YYYY-MM-DD.");

    ProgressCommand(Environment environment) {
        super(environment);
    }

    private static Optional<LocalDate> day(String word) {
        try {
            return Optional.of(LocalDate.parse(word));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
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
                today.value().orElseGet(() -> LocalDate.now(environment.clock())),
                environment.clock().getZone());
    }
}
