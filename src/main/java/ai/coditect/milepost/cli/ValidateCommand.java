package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.options.DefinitionOptions;
import ai.coditect.milepost.cli.options.OutputOptions;
import ai.coditect.milepost.cli.output.Printer;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code milepost validate}: checks the definitions without asking GitHub anything. */
@Command(
        name = "validate",
        description = "Check the definitions offline: all faults at once, each with file:line:column.")
final class ValidateCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    private DefinitionOptions definitionOptions = new DefinitionOptions();

    @Mixin
    private OutputOptions outputOptions = new OutputOptions();

    ValidateCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        LoadedDefinitions definitions = LoadedDefinitions.load(environment, definitionOptions);
        Printer printer = new Printer(environment, outputOptions);
        printer.diagnostics(definitions.result().diagnostics(), definitions.name());
        printer.report().checked(definitions.result().diagnostics(), definitions.name());
        return (definitions.result().hasErrors() ? ExitCode.INVALID_DEFINITIONS : ExitCode.OK).status();
    }
}
