package ai.coditect.milepost.cli;

import ai.coditect.milepost.apply.ApplyListener;
import ai.coditect.milepost.apply.ApplyOutcome;
import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.report.Ansi;
import ai.coditect.milepost.report.Detail;
import ai.coditect.milepost.report.DiagnosticsJson;
import ai.coditect.milepost.report.DiagnosticsText;
import ai.coditect.milepost.report.OutcomeJson;
import ai.coditect.milepost.report.OutcomeMarkdown;
import ai.coditect.milepost.report.OutcomeText;
import ai.coditect.milepost.report.PlanJson;
import ai.coditect.milepost.report.PlanMarkdown;
import ai.coditect.milepost.report.PlanText;
import ai.coditect.milepost.report.ProgressText;
import ai.coditect.milepost.report.Setting;
import ai.coditect.milepost.report.Style;
import java.io.IOException;
import java.util.List;

/** Shows results on standard output and progress on standard error, in the form that the user asked for. */
final class Printer {

    private final Environment environment;
    private final OutputOptions options;

    Printer(Environment environment, OutputOptions options) {
        this.environment = environment;
        this.options = options;
    }

    void diagnostics(List<Diagnostic> diagnostics, String definitions) throws IOException {
        switch (options.format) {
            case JSON -> new DiagnosticsJson().write(diagnostics, environment.out());
            case TEXT, MARKDOWN ->
                new DiagnosticsText(style(environment.terminal().showsOutput()))
                        .write(diagnostics, definitions, environment.out());
        }
    }

    void plan(Plan plan, Setting setting) throws IOException {
        switch (options.format) {
            case JSON -> new PlanJson().write(plan, environment.out());
            case MARKDOWN -> new PlanMarkdown().write(plan, setting, environment.out());
            case TEXT ->
                new PlanText(style(environment.terminal().showsOutput())).write(plan, setting, environment.out());
        }
    }

    void outcome(ApplyOutcome outcome, Setting setting) throws IOException {
        switch (options.format) {
            case JSON -> new OutcomeJson().write(outcome, environment.out());
            case MARKDOWN -> new OutcomeMarkdown().write(outcome, setting, environment.out());
            case TEXT ->
                new OutcomeText(style(environment.terminal().showsOutput())).write(outcome, setting, environment.out());
        }
    }

    ApplyListener progress() {
        return options.quiet ? Silent.LISTENER : ProgressText.of(environment.err(), progressForm(), width());
    }

    /** A line of progress or advice on standard error; nothing when the user asked for quiet. */
    void note(String line) {
        if (!options.quiet) {
            complain(line);
        }
    }

    /** A line on standard error that is shown in any case. */
    void complain(String line) {
        environment.err().println(line);
        environment.err().flush();
    }

    private ProgressText.Form progressForm() {
        return environment.terminal().showsErrors() && !options.verbose
                ? ProgressText.Form.BAR
                : ProgressText.Form.LINES;
    }

    private Style style(boolean onTerminal) {
        return new Style(ansi(onTerminal), width(), options.verbose ? Detail.WHOLE : Detail.SHORT);
    }

    private int width() {
        return environment.terminal().width();
    }

    private Ansi ansi(boolean onTerminal) {
        return switch (options.color) {
            case ALWAYS -> Ansi.ON;
            case NEVER -> Ansi.OFF;
            case AUTO -> onTerminal && environment.variable("NO_COLOR").isEmpty() ? Ansi.ON : Ansi.OFF;
        };
    }
}
