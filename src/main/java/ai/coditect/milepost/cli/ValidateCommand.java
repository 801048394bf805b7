package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.options.HelpText;
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
        description = {
            "Check the definitions, offline.",
            "All faults are shown at once, each with its file, line and column."
        },
        exitCodeList = {"0:The definitions are valid.", HelpText.USAGE, HelpText.INVALID},
        footerHeading = HelpText.EXAMPLES,
        footer = {
            "  milepost validate                  the definitions in issues/",
            "  milepost validate -f plans/q3      another directory",
            "  milepost validate --format json    for programs",
            "",
            HelpText.DOCUMENTS + "docs/definitions.md"
        })
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
