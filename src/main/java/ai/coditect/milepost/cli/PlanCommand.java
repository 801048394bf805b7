package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.connection.RepositoryConnection;
import ai.coditect.milepost.cli.connection.RepositoryConnector;
import ai.coditect.milepost.cli.options.DefinitionOptions;
import ai.coditect.milepost.cli.options.OutputOptions;
import ai.coditect.milepost.cli.options.PaceOption;
import ai.coditect.milepost.cli.options.PlanningOptions;
import ai.coditect.milepost.cli.options.ServerOptions;
import ai.coditect.milepost.cli.output.MarkdownPages;
import ai.coditect.milepost.cli.output.Printer;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.report.Setting;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code milepost plan}: shows what would change. Writes nothing to GitHub. */
@Command(name = "plan", description = "Show what would change on GitHub. Writes nothing there, ever.")
final class PlanCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    private DefinitionOptions definitionOptions = new DefinitionOptions();

    @Mixin
    private ServerOptions serverOptions = new ServerOptions();

    @Mixin
    private PlanningOptions planningOptions = new PlanningOptions();

    @Mixin
    private OutputOptions outputOptions = new OutputOptions();

    @Option(names = "--out", paramLabel = "FILE", description = "Save the plan, for: milepost apply FILE.")
    private Optional<Path> planFile = Optional.empty();

    @Option(names = "--detailed-exitcode", description = "Exit with 2 when there is something to apply.")
    private boolean detailedExitcode;

    PlanCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        LoadedDefinitions definitions = LoadedDefinitions.load(environment, definitionOptions);
        Printer printer = new Printer(environment, outputOptions);
        RepositoryConnector connections = new RepositoryConnector(environment, serverOptions, outputOptions, printer);
        PlanComment comment = new PlanComment(environment, serverOptions, connections, printer);
        if (definitions.result().hasErrors()) {
            printer.diagnostics(definitions.result().diagnostics(), definitions.name());
            printer.report(serverOptions).checked(definitions.result().diagnostics(), definitions.name());
            comment.show(
                    definitions.name(),
                    bytes -> MarkdownPages.findings(definitions.result().diagnostics(), definitions.name(), bytes));
            return ExitCode.INVALID_DEFINITIONS.status();
        }
        Planning planning = new Planning(definitions, planningOptions);
        Duration pace = serverOptions.sandbox.isPresent() ? Duration.ZERO : PaceOption.DEFAULT;
        Plan plan;
        try (RepositoryConnection remote = connections.open(definitions.result().state(), pace)) {
            plan = planning.limited(planning.make(remote, pace));
        }
        Setting setting = definitions.setting(pace);
        printer.plan(plan, setting);
        printer.report(serverOptions).planned(plan, setting);
        comment.show(definitions.name(), bytes -> MarkdownPages.plan(plan, setting, bytes));
        if (planFile.isPresent()) {
            save(plan, connections.server(), planFile.get(), printer);
        }
        return exitCode(plan).status();
    }

    private void save(Plan plan, String server, Path file, Printer printer) throws IOException {
        if (plan.isBlocked()) {
            printer.complain("Not saved to " + file + ": this plan cannot be applied until its errors are mended.");
            return;
        }
        PlanFile.of(plan, server, planningOptions)
                .write(environment.workingDirectory().resolve(file));
        printer.note("Saved. To carry out exactly this plan: milepost apply " + file);
    }

    private ExitCode exitCode(Plan plan) {
        if (plan.isBlocked()) {
            return ExitCode.FAILED;
        }
        return detailedExitcode && !plan.isEmpty() ? ExitCode.CHANGES_PENDING : ExitCode.OK;
    }
}
