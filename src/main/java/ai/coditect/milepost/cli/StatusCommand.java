package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.options.HelpText;
import ai.coditect.milepost.cli.options.OutputOptions;
import ai.coditect.milepost.cli.output.Printer;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.plan.Comparison;
import ai.coditect.milepost.report.ProjectReport;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code milepost status}: how far the plan is, on one screen. */
@Command(
        name = "status",
        description = {
            "Show how far the plan is, on one screen.",
            "It says what is done, what can be started and who has it, what is late, and when all will end. GitHub is only read."
        },
        exitCodeList = {
            "0:Shown.",
            HelpText.USAGE,
            HelpText.INVALID,
            HelpText.UNREACHABLE,
            HelpText.STOPPED,
            HelpText.NOT_ALLOWED
        },
        footerHeading = HelpText.EXAMPLES,
        footer = {
            "  milepost status                    on one screen",
            "  milepost status --format json      all of it, for programs",
            "  milepost status --today 2026-12-01 as if it were that day",
            "",
            HelpText.DOCUMENTS + "docs/report.md"
        })
final class StatusCommand extends ProgressCommand {

    @Mixin
    private OutputOptions outputOptions = new OutputOptions();

    private final Printer printer;

    StatusCommand(Environment environment) {
        super(environment);
        printer = new Printer(environment, outputOptions);
    }

    @Override
    Printer printer() {
        return printer;
    }

    @Override
    void showErrors(LoadedDefinitions invalid) throws IOException {
        printer.diagnostics(invalid.result().diagnostics(), invalid.name());
        printer.report(serverOptions).checked(invalid.result().diagnostics(), invalid.name());
    }

    @Override
    ExitCode run(LoadedDefinitions valid) throws IOException {
        Comparison comparison = compare(valid, outputOptions, printer, Reading.ISSUES);
        if (!comparison.findings().isEmpty() && outputOptions.format != OutputOptions.Format.JSON) {
            printer.complaints(comparison.findings(), valid.name());
        }
        printer.progress(
                new ProjectReport(progress(comparison), comparison.plan(), valid.name()), comparison.findings());
        return ExitCode.OK;
    }
}
