package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.command.CommandHelp;
import ai.coditect.milepost.cli.options.OutputOptions;
import ai.coditect.milepost.cli.options.VerbosityOptions;
import ai.coditect.milepost.cli.output.Printer;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import java.io.IOException;

/** {@code milepost validate}: checks the definitions without asking GitHub anything. */
final class ValidateCommand extends DefinitionsCommand {

    private final OutputOptions outputOptions = with(new OutputOptions(VerbosityOptions.unsaid()));

    ValidateCommand(Environment environment) {
        super(environment);
    }

    @Override
    public CommandHelp help() {
        return CommandHelp.of(
                        "validate",
                        "Check the definitions, offline.",
                        "All faults are shown at once, each with its file, line and column.")
                .exit(ExitCode.OK, "The definitions are valid.")
                .exits(ExitCode.INVALID_DEFINITIONS)
                .examples(
                        "milepost validate                  the definitions in issues/",
                        "milepost validate -f plans/q3      another directory",
                        "milepost validate --format json    for programs")
                .document("docs/definitions.md");
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

    @Override
    Printer printer() {
        return new Printer(environment, outputOptions);
    }

    private void show(LoadedDefinitions definitions) throws IOException {
        Printer printer = printer();
        printer.diagnostics(definitions.result().diagnostics(), definitions.name());
        printer.report().checked(definitions.result().diagnostics(), definitions.name());
    }
}
