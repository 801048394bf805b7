package ai.coditect.milepost.cli.output;

import ai.coditect.milepost.actions.ActionsEnvironment;
import ai.coditect.milepost.actions.WorkflowCommands;
import ai.coditect.milepost.apply.ApplyListener;
import ai.coditect.milepost.apply.ApplyOutcome;
import ai.coditect.milepost.apply.StepOutcome;
import ai.coditect.milepost.cli.options.OutputOptions;
import ai.coditect.milepost.cli.options.ServerOptions;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.doctor.Diagnosis;
import ai.coditect.milepost.importer.Imported;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.progress.Progress;
import ai.coditect.milepost.pull.Pull;
import ai.coditect.milepost.report.ProjectReport;
import ai.coditect.milepost.report.PulledFile;
import ai.coditect.milepost.report.Setting;
import ai.coditect.milepost.report.json.DiagnosisJson;
import ai.coditect.milepost.report.json.DiagnosticsJson;
import ai.coditect.milepost.report.json.ImportJson;
import ai.coditect.milepost.report.json.ImportJson.Written;
import ai.coditect.milepost.report.json.OutcomeJson;
import ai.coditect.milepost.report.json.PlanJson;
import ai.coditect.milepost.report.json.ProgressJson;
import ai.coditect.milepost.report.json.PullJson;
import ai.coditect.milepost.report.markdown.DiagnosisMarkdown;
import ai.coditect.milepost.report.markdown.DiagnosticsMarkdown;
import ai.coditect.milepost.report.markdown.ImportMarkdown;
import ai.coditect.milepost.report.markdown.OutcomeMarkdown;
import ai.coditect.milepost.report.markdown.PlanMarkdown;
import ai.coditect.milepost.report.markdown.PullMarkdown;
import ai.coditect.milepost.report.mermaid.ReportMarkdown;
import ai.coditect.milepost.report.text.Ansi;
import ai.coditect.milepost.report.text.Detail;
import ai.coditect.milepost.report.text.DiagnosisText;
import ai.coditect.milepost.report.text.DiagnosticsText;
import ai.coditect.milepost.report.text.ImportText;
import ai.coditect.milepost.report.text.OutcomeText;
import ai.coditect.milepost.report.text.PlanText;
import ai.coditect.milepost.report.text.ProgressText;
import ai.coditect.milepost.report.text.PullText;
import ai.coditect.milepost.report.text.StatusText;
import ai.coditect.milepost.report.text.Style;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Prints results on standard output and progress on standard error, in the format that the user asked for. */
public final class Printer {

    /** A text for people. */
    private interface Text {
        void write(Appendable out) throws IOException;
    }

    /** Shows no progress. */
    private record Silence() implements ApplyListener {

        @Override
        public void started(Change change, int position, int total) {}

        @Override
        public void finished(StepOutcome outcome, int position, int total) {}
    }

    private final Environment environment;
    private final OutputOptions options;
    private final Optional<ActionsEnvironment> actions;
    private final Messages messages;
    private Optional<ProgressText> progress = Optional.empty();

    public Printer(Environment environment, OutputOptions options) {
        this.environment = environment;
        this.options = options;
        this.actions = ActionsEnvironment.of(environment.variables());
        this.messages = new Messages(environment);
    }

    public void diagnostics(List<Diagnostic> diagnostics, String definitions) throws IOException {
        switch (options.format.value()) {
            case JSON -> new DiagnosticsJson().write(diagnostics, environment.out());
            case MARKDOWN -> new DiagnosticsMarkdown().write(diagnostics, definitions, environment.out());
            case TEXT ->
                forPeople(
                        "Findings",
                        environment.out(),
                        out -> new DiagnosticsText(style()).write(diagnostics, definitions, out));
        }
        environment.out().flush();
    }

    /** Prints the findings on standard error, where standard output is for a drawing. */
    public void complaints(List<Diagnostic> diagnostics, String definitions) throws IOException {
        forPeople(
                "Findings",
                environment.err(),
                out -> new DiagnosticsText(style(environment.terminal().showsErrors()))
                        .write(diagnostics, definitions, out));
    }

    public void plan(Plan plan, Setting setting) throws IOException {
        switch (options.format.value()) {
            case JSON -> new PlanJson().write(plan, environment.out());
            case MARKDOWN -> new PlanMarkdown().write(plan, setting, environment.out());
            case TEXT -> forPeople("Plan", environment.out(), out -> new PlanText(style()).write(plan, setting, out));
        }
        environment.out().flush();
    }

    /** Prints the plan as text on standard error, where standard output is for programs. */
    public void planAside(Plan plan, Setting setting) throws IOException {
        Style style = style(environment.terminal().showsErrors());
        forPeople("Plan", environment.err(), out -> new PlanText(style).write(plan, setting, out));
    }

    public void outcome(ApplyOutcome outcome, Setting setting) throws IOException {
        switch (options.format.value()) {
            case JSON -> new OutcomeJson().write(outcome, environment.out());
            case MARKDOWN -> new OutcomeMarkdown().write(outcome, setting, environment.out());
            case TEXT ->
                forPeople("Outcome", environment.out(), out -> new OutcomeText(style()).write(outcome, setting, out));
        }
        environment.out().flush();
    }

    /** What an import would write. */
    public void imported(Imported imported, String directory, Written written) throws IOException {
        switch (options.format.value()) {
            case JSON -> new ImportJson().write(imported, directory, written, environment.out());
            case MARKDOWN -> new ImportMarkdown().write(imported, directory, environment.out());
            case TEXT ->
                forPeople("Import", environment.out(), out -> new ImportText(style()).write(imported, directory, out));
        }
        environment.out().flush();
    }

    /** The same as text on standard error, where standard output is for programs. */
    public void importedAside(Imported imported, String directory) throws IOException {
        Style style = style(environment.terminal().showsErrors());
        forPeople("Import", environment.err(), out -> new ImportText(style).write(imported, directory, out));
    }

    /** What a pull changes. */
    public void pulled(Pull pull, List<PulledFile> files, List<Diagnostic> findings, PullJson.Written written)
            throws IOException {
        switch (options.format.value()) {
            case JSON -> new PullJson().write(pull, files, findings, written, environment.out());
            case MARKDOWN -> new PullMarkdown().write(pull, files, findings, environment.out());
            case TEXT ->
                forPeople("Pull", environment.out(), out -> new PullText(style()).write(pull, files, findings, out));
        }
        environment.out().flush();
    }

    /** The same as text on standard error, where standard output is for programs. */
    public void pulledAside(Pull pull, List<PulledFile> files, List<Diagnostic> findings) throws IOException {
        Style style = style(environment.terminal().showsErrors());
        forPeople("Pull", environment.err(), out -> new PullText(style).write(pull, files, findings, out));
    }

    /** How far the plan is. */
    public void progress(ProjectReport report, List<Diagnostic> findings) throws IOException {
        Progress progress = report.progress();
        switch (options.format.value()) {
            case JSON -> new ProgressJson().write(progress, findings, environment.out());
            case MARKDOWN -> new ReportMarkdown().write(report, environment.out());
            case TEXT -> forPeople("Status", environment.out(), out -> new StatusText(style()).write(progress, out));
        }
        environment.out().flush();
    }

    /** What is right and wrong with the installation. */
    public void diagnosis(Diagnosis diagnosis) throws IOException {
        switch (options.format.value()) {
            case JSON -> new DiagnosisJson().write(diagnosis, environment.out());
            case MARKDOWN -> new DiagnosisMarkdown().write(diagnosis, environment.out());
            case TEXT ->
                forPeople("Doctor", environment.out(), out -> new DiagnosisText(style()).write(diagnosis, out));
        }
        environment.out().flush();
    }

    /** The report of this job. Its commands to a runner stay out of output that a program reads. */
    public JobReport report() {
        boolean isForPeople = options.format.value() == OutputOptions.Format.TEXT;
        return JobReport.of(environment, isForPeople ? environment.out() : environment.err());
    }

    /** The same for a run on that server; a run on the embedded GitHub is a trial and is not reported. */
    public JobReport report(ServerOptions server) {
        return server.isEmbedded() ? JobReport.NONE : report();
    }

    /** Runs the apply while showing its progress. */
    public ApplyOutcome watched(Function<ApplyListener, ApplyOutcome> run) {
        if (options.quiet.value()) {
            return run.apply(new Silence());
        }
        try (ProgressText shown = ProgressText.of(environment.err(), progressForm(), width())) {
            progress = Optional.of(shown);
            return run.apply(shown);
        } finally {
            progress = Optional.empty();
        }
    }

    /** A line of progress or advice on standard error; not printed with {@code --quiet}. */
    public void note(String line) {
        if (!options.quiet.value()) {
            complain(line);
        }
    }

    /** Advice to people, who read the result as text. */
    public void hint(String line) {
        if (options.format.value() == OutputOptions.Format.TEXT) {
            note(line);
        }
    }

    /** A line on standard error that is always printed. While there is progress it goes above the bar. */
    public void complain(String line) {
        progress.ifPresentOrElse(shown -> shown.above(messages.harmless(line)), () -> messages.line(line));
    }

    private ProgressText.Form progressForm() {
        boolean canRedraw = environment.terminal().showsErrors()
                && !environment.variable("TERM").equals(Optional.of("dumb"));
        boolean showsBar = canRedraw && !options.verbose.value() && actions.isEmpty();
        return showsBar ? ProgressText.Form.BAR : ProgressText.Form.LINES;
    }

    /** On GitHub Actions a long text is folded under its title, and no line of it is obeyed as a command. */
    private void forPeople(String title, PrintWriter stream, Text text) throws IOException {
        if (actions.isEmpty()) {
            text.write(stream);
            stream.flush();
            return;
        }
        StringWriter whole = new StringWriter();
        text.write(whole);
        new WorkflowCommands(stream).foreign(title, whole.toString());
        stream.flush();
    }

    private Style style() {
        return style(environment.terminal().showsOutput());
    }

    private Style style(boolean onTerminal) {
        return new Style(ansi(onTerminal), width(), options.verbose.value() ? Detail.WHOLE : Detail.SHORT);
    }

    private int width() {
        return environment.terminal().width();
    }

    private Ansi ansi(boolean onTerminal) {
        return switch (options.color.value()) {
            case ALWAYS -> Ansi.ON;
            case NEVER -> Ansi.OFF;
            case AUTO -> onTerminal && environment.variable("NO_COLOR").isEmpty() ? Ansi.ON : Ansi.OFF;
        };
    }
}
