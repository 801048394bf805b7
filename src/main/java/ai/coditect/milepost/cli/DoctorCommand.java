package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.command.Arguments;
import ai.coditect.milepost.cli.command.Command;
import ai.coditect.milepost.cli.command.CommandHelp;
import ai.coditect.milepost.cli.connection.RepositoryConnector;
import ai.coditect.milepost.cli.connection.SandboxFile;
import ai.coditect.milepost.cli.options.DefinitionOptions;
import ai.coditect.milepost.cli.options.OutputOptions;
import ai.coditect.milepost.cli.options.ServerOptions;
import ai.coditect.milepost.cli.output.Printer;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.doctor.Check;
import ai.coditect.milepost.doctor.Diagnosis;
import ai.coditect.milepost.doctor.LocalChecks;
import ai.coditect.milepost.doctor.Status;
import ai.coditect.milepost.sandbox.state.SandboxStoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** {@code milepost doctor}: finds out what is wrong with an installation, and what to do about it. */
final class DoctorCommand extends Arguments implements Command {

    private final Environment environment;

    private final DefinitionOptions definitionOptions = with(new DefinitionOptions());

    private final ServerOptions serverOptions = with(new ServerOptions(Duration.ZERO));

    private final OutputOptions outputOptions = with(new OutputOptions());

    DoctorCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public CommandHelp help() {
        return CommandHelp.of(
                        "doctor",
                        "Check everything that a run needs, and say what to do.",
                        "Definitions, network, token, clock, repository, permission. Nothing is written. At most two"
                                + " requests are sent to a current GitHub; without one the rest is shown.")
                .exit(ExitCode.OK, "No fault, though maybe warnings.")
                .exit(ExitCode.FAILED, "A fault.")
                .examples(
                        "milepost doctor                    what is right and wrong, and what to do",
                        "milepost doctor --format markdown  the same, to paste into an issue",
                        "milepost doctor --format json      the same, for programs")
                .document("docs/doctor.md");
    }

    @Override
    public ExitCode run() throws IOException {
        LoadedDefinitions definitions =
                LoadedDefinitions.load(environment, definitionOptions.directory(environment.workspace()));
        List<Check> checks = new ArrayList<>(LocalChecks.program(Version.current(), java()));
        checks.add(LocalChecks.definitions(
                definitions.name(),
                definitions.result().state(),
                definitions.result().diagnostics()));
        Printer printer = new Printer(environment, outputOptions);
        if (serverOptions.isEmbedded()) {
            checks.add(sandbox(
                    SandboxFile.path(environment, serverOptions.sandbox.value().get())));
        } else {
            RepositoryConnector connector = new RepositoryConnector(environment, serverOptions, outputOptions, printer);
            checks.addAll(new ServerVisit(environment, connector)
                    .checks(definitions.result().state()));
        }
        Diagnosis diagnosis = new Diagnosis(checks);
        printer.diagnosis(diagnosis);
        return diagnosis.count(Status.FAULT) == 0 ? ExitCode.OK : ExitCode.FAILED;
    }

    /** Opened only if it is there: that would make it. */
    private Check sandbox(Path file) {
        String name = file.toString().replace('\\', '/');
        if (!Files.exists(environment.workingDirectory().resolve(file))) {
            return LocalChecks.sandboxToCome(name);
        }
        try {
            SandboxFile.open(environment, file);
            return LocalChecks.sandbox(name);
        } catch (SandboxStoreException unusable) {
            return LocalChecks.sandbox(name, unusable.problem(), unusable.advice());
        }
    }

    private static String java() {
        return System.getProperty("java.version", "") + ", " + System.getProperty("java.vendor", "");
    }
}
