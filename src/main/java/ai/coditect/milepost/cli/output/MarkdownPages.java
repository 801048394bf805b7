package ai.coditect.milepost.cli.output;

import ai.coditect.milepost.apply.ApplyOutcome;
import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.report.DiagnosticsMarkdown;
import ai.coditect.milepost.report.OutcomeMarkdown;
import ai.coditect.milepost.report.PlanMarkdown;
import ai.coditect.milepost.report.Setting;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** Results as Markdown of at most so many bytes. */
public final class MarkdownPages {

    private MarkdownPages() {}

    public static String findings(List<Diagnostic> findings, String definitions, int bytes) throws IOException {
        StringWriter page = new StringWriter();
        new DiagnosticsMarkdown(bytes).write(findings, definitions, page);
        return page.toString();
    }

    public static String plan(Plan plan, Setting setting, int bytes) throws IOException {
        StringWriter page = new StringWriter();
        new PlanMarkdown(bytes).write(plan, setting, page);
        return page.toString();
    }

    static String outcome(ApplyOutcome outcome, Setting setting, int bytes) throws IOException {
        StringWriter page = new StringWriter();
        new OutcomeMarkdown(bytes).write(outcome, setting, page);
        return page.toString();
    }

    static String failure(Failure failure, int bytes) throws IOException {
        StringWriter page = new StringWriter();
        new DiagnosticsMarkdown(bytes).write(failure, page);
        return page.toString();
    }
}
