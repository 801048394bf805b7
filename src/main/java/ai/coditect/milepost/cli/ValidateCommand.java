package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.options.OutputOptions;
import ai.coditect.milepost.cli.output.Printer;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code milepost validate}: checks the definitions without asking GitHub anything. */
@Command(
        name = "validate",
        description = "Check the definitions offline: all faults at once, each with file:line:column.")
final class ValidateCommand extends DefinitionsCommand {

    @Mixin
    private final OutputOptions outputOptions = new OutputOptions();

    ValidateCommand(Environment environment) {
        super(environment);
    }

    @Override
    void showErrors(LoadedDefinitions invalid) throws IOException {
        show(invalid);
    }

    @Override
    ExitCode run(LoadedDefinitions valid) throws IOException {
        show(valid);
        return ExitCode.OK;
    }

    private void show(LoadedDefinitions definitions) throws IOException {
        Printer printer = new Printer(environment, outputOptions);
        printer.diagnostics(definitions.result().diagnostics(), definitions.name());
        printer.report().checked(definitions.result().diagnostics(), definitions.name());
    }
}
