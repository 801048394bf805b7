package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.command.Argument;
import ai.coditect.milepost.cli.command.Candidates;
import ai.coditect.milepost.cli.command.CommandHelp;
import ai.coditect.milepost.cli.options.OutputOptions;
import ai.coditect.milepost.cli.options.UsageException;
import ai.coditect.milepost.cli.options.VerbosityOptions;
import ai.coditect.milepost.cli.output.Printer;
import ai.coditect.milepost.cli.output.ReportFile;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.plan.Comparison;
import ai.coditect.milepost.report.ProjectReport;
import ai.coditect.milepost.report.html.ReportHtml;
import ai.coditect.milepost.report.json.DiagnosticsJson;
import ai.coditect.milepost.report.json.ProgressJson;
import ai.coditect.milepost.report.mermaid.ReportMarkdown;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;

/** {@code milepost report}: how far the plan is, as a page with pictures. */
final class ReportCommand extends ProgressCommand {

    private static final String STANDARD_OUTPUT = "-";

    /** The form of the report. */
    enum Format {
        HTML("index.html"),
        MARKDOWN("report.md"),
        JSON("report.json");

        private final String file;

        Format(String file) {
            this.file = file;
        }
    }

    private final Argument<Optional<String>> out = option("--out")
            .label("FILE|DIR")
            .help("Where it is written; an older report there is replaced (default, or -: standard output).")
            .offering(Candidates.FILES)
            .of(String.class);

    private final Argument<Format> format = option("--format")
            .label("html|markdown|json")
            .help("html: one page (default); markdown: with Mermaid charts, as GitHub shows them; json: for programs.")
            .of(Format.class, Format.HTML);

    private final OutputOptions outputOptions = new OutputOptions(with(new VerbosityOptions(
            "Show a line for each request on standard error.", "Show nothing on standard error but what is wrong.")));

    private final Printer printer;

    ReportCommand(Environment environment) {
        super(environment);
        printer = new Printer(environment, outputOptions);
    }

    @Override
    public CommandHelp help() {
        return CommandHelp.of(
                        "report",
                        "Write a page about the plan, for people who do not use milepost.",
                        "Progress, schedule, budget, dependencies, and what the next apply would change. The page"
                                + " loads nothing and needs no script. GitHub is only read.")
                .exit(ExitCode.OK, "Written.")
                .exit(ExitCode.FAILED, "The file cannot be written.")
                .asksGitHub()
                .examples(
                        "milepost report --out report.html  one page to open, print or send",
                        "milepost report --out site/        the same as site/index.html",
                        "milepost report --format markdown  for a wiki or a job summary")
                .document("docs/report.md");
    }

    @Override
    Printer printer() {
        return printer;
    }

    @Override
    void showErrors(LoadedDefinitions invalid) throws IOException {
        if (format.value() == Format.JSON) {
            new DiagnosticsJson().write(invalid.result().diagnostics(), environment.out());
            environment.out().flush();
        } else {
            printer.complaints(invalid.result().diagnostics(), invalid.name());
        }
        printer.report(serverOptions).checked(invalid.result().diagnostics(), invalid.name());
    }

    @Override
    ExitCode run(LoadedDefinitions valid) throws IOException {
        Comparison comparison = compare(valid, outputOptions, printer, Reading.ISSUES_AND_BOARD);
        ProjectReport report = new ProjectReport(progress(comparison), comparison.plan(), valid.name());
        if (!report.plan().findings().isEmpty()) {
            printer.complaints(report.plan().findings(), valid.name());
        }
        Optional<Path> file = write(report);
        printer.report(serverOptions).reported(report, file);
        return ExitCode.OK;
    }

    private Optional<Path> write(ProjectReport report) throws IOException {
        if (out.value().filter(String::isBlank).isPresent()) {
            throw new UsageException("--out names no file. Leave it out for standard output.");
        }
        String target = out.value().orElse(STANDARD_OUTPUT);
        if (target.equals(STANDARD_OUTPUT)) {
            write(report, environment.out());
            environment.out().flush();
            return Optional.empty();
        }
        StringWriter text = new StringWriter();
        write(report, text);
        ReportFile file = ReportFile.of(environment.workingDirectory(), target, format.value().file);
        file.write(text.toString());
        printer.note("Written to " + file.name() + ".");
        return Optional.of(file.path());
    }

    private void write(ProjectReport report, Appendable target) throws IOException {
        switch (format.value()) {
            case HTML -> new ReportHtml().write(report, target);
            case MARKDOWN -> new ReportMarkdown().write(report, target);
            case JSON ->
                new ProgressJson().write(report.progress(), report.plan().findings(), target);
        }
    }
}
