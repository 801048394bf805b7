package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.options.Completes;
import ai.coditect.milepost.cli.options.HelpText;
import ai.coditect.milepost.cli.options.OutputOptions;
import ai.coditect.milepost.cli.options.UsageException;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code milepost report}: how far the plan is, as a page with pictures. */
@Command(
        name = "report",
        description = {
            "Write a page about the plan, for people who do not use milepost.",
            "Progress, schedule, budget, dependencies, and what the next apply would change. The page loads nothing and needs no script. GitHub is only read."
        },
        exitCodeList = {
            "0:Written.",
            "1:The file cannot be written.",
            HelpText.USAGE,
            HelpText.INVALID,
            HelpText.UNREACHABLE,
            HelpText.STOPPED,
            HelpText.NOT_ALLOWED
        },
        footerHeading = HelpText.EXAMPLES,
        footer = {
            "  milepost report --out report.html  one page to open, print or send",
            "  milepost report --out site/        the same as site/index.html",
            "  milepost report --format markdown  for a wiki or a job summary",
            "",
            HelpText.DOCUMENTS + "docs/report.md"
        })
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

    @Completes(Completes.Source.FILES)
    @Option(
            names = "--out",
            paramLabel = "FILE|DIR",
            description = "Where it is written; an older report there is replaced (default, or -: standard output).")
    private Optional<String> out = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "html|markdown|json",
            description = "html: one page (default); markdown: with Mermaid charts, as GitHub shows them; json: for"
                    + " programs.")
    private Format format = Format.HTML;

    private final OutputOptions outputOptions = new OutputOptions();

    private final Printer printer;

    ReportCommand(Environment environment) {
        super(environment);
        printer = new Printer(environment, outputOptions);
    }

    @Option(
            names = {"-v", "--verbose"},
            description = "Show a line for each request on standard error.")
    void setVerbose(boolean verbose) {
        outputOptions.verbose = verbose;
    }

    @Option(
            names = {"-q", "--quiet"},
            description = "Show nothing on standard error but what is wrong.")
    void setQuiet(boolean quiet) {
        outputOptions.quiet = quiet;
    }

    @Override
    Printer printer() {
        return printer;
    }

    @Override
    void showErrors(LoadedDefinitions invalid) throws IOException {
        if (format == Format.JSON) {
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
        if (out.filter(String::isBlank).isPresent()) {
            throw new UsageException("--out names no file. Leave it out for standard output.");
        }
        if (out.isEmpty() || out.get().equals(STANDARD_OUTPUT)) {
            write(report, environment.out());
            environment.out().flush();
            return Optional.empty();
        }
        StringWriter text = new StringWriter();
        write(report, text);
        ReportFile file = ReportFile.of(environment.workingDirectory(), out.get(), format.file);
        file.write(text.toString());
        printer.note("Written to " + file.name() + ".");
        return Optional.of(file.path());
    }

    private void write(ProjectReport report, Appendable target) throws IOException {
        switch (format) {
            case HTML -> new ReportHtml().write(report, target);
            case MARKDOWN -> new ReportMarkdown().write(report, target);
            case JSON ->
                new ProgressJson().write(report.progress(), report.plan().findings(), target);
        }
    }
}
