package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.command.CommandHelp;
import ai.coditect.milepost.cli.options.OutputOptions;
import ai.coditect.milepost.cli.output.Printer;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.plan.Comparison;
import ai.coditect.milepost.report.ProjectReport;
import java.io.IOException;

/** {@code milepost status}: how far the plan is, on one screen. */
final class StatusCommand extends ProgressCommand {

    private final OutputOptions outputOptions = with(new OutputOptions());

    private final Printer printer;

    StatusCommand(Environment environment) {
        super(environment);
        printer = new Printer(environment, outputOptions);
    }

    @Override
    public CommandHelp help() {
        return CommandHelp.of(
                        "status",
                        "Show how far the plan is, on one screen.",
                        "It says what is done, what can be started and who has it, what is late, and when all will"
                                + " end. GitHub is only read.")
                .exit(ExitCode.OK, "Shown.")
                .asksGitHub()
                .examples(
                        "milepost status                    on one screen",
                        "milepost status --format json      all of it, for programs",
                        "milepost status --today 2026-12-01 as if it were that day")
                .document("docs/report.md");
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
        if (!comparison.findings().isEmpty() && outputOptions.format.value() != OutputOptions.Format.JSON) {
            printer.complaints(comparison.findings(), valid.name());
        }
        printer.progress(
                new ProjectReport(progress(comparison), comparison.plan(), valid.name()), comparison.findings());
        return ExitCode.OK;
    }
}
