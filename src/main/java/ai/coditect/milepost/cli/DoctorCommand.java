package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.connection.RepositoryConnector;
import ai.coditect.milepost.cli.connection.SandboxFile;
import ai.coditect.milepost.cli.options.DefinitionOptions;
import ai.coditect.milepost.cli.options.HelpText;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code milepost doctor}: finds out what is wrong with an installation, and what to do about it. */
@Command(
        name = "doctor",
        description = {
            "Check everything that a run needs, and say what to do.",
            "Definitions, network, token, clock, repository, permission. Nothing is written. At most two requests are sent to"
                    + " a current GitHub; without one the rest is shown."
        },
        exitCodeList = {"0:No fault, though maybe warnings.", "1:A fault.", HelpText.USAGE},
        footerHeading = HelpText.EXAMPLES,
        footer = {
            "  milepost doctor                    what is right and wrong, and what to do",
            "  milepost doctor --format markdown  the same, to paste into an issue",
            "  milepost doctor --format json      the same, for programs",
            "",
            HelpText.DOCUMENTS + "docs/doctor.md"
        })
final class DoctorCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    private final DefinitionOptions definitionOptions = new DefinitionOptions();

    @Mixin
    private final ServerOptions serverOptions = new ServerOptions();

    @Mixin
    private final OutputOptions outputOptions = new OutputOptions();

    DoctorCommand(Environment environment) {
        this.environment = environment;
        serverOptions.maxWaitSeconds = 0;
    }

    @Override
    public Integer call() throws IOException {
        LoadedDefinitions definitions = LoadedDefinitions.load(environment, definitionOptions);
        List<Check> checks = new ArrayList<>(LocalChecks.program(Version.current(), java()));
        checks.add(LocalChecks.definitions(
                definitions.name(),
                definitions.result().state(),
                definitions.result().diagnostics()));
        Printer printer = new Printer(environment, outputOptions);
        if (serverOptions.isEmbedded()) {
            checks.add(sandbox(SandboxFile.path(environment, serverOptions.sandbox.get())));
        } else {
            RepositoryConnector connector = new RepositoryConnector(environment, serverOptions, outputOptions, printer);
            checks.addAll(new ServerVisit(environment, connector)
                    .checks(definitions.result().state()));
        }
        Diagnosis diagnosis = new Diagnosis(checks);
        printer.diagnosis(diagnosis);
        return (diagnosis.count(Status.FAULT) == 0 ? ExitCode.OK : ExitCode.FAILED).status();
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
