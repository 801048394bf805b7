package ai.coditect.milepost.cli.output;

import ai.coditect.milepost.actions.ActionsStep;
import ai.coditect.milepost.apply.ApplyOutcome;
import ai.coditect.milepost.apply.StepOutcome;
import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.diagnostic.Severity;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.pull.Pull;
import ai.coditect.milepost.pull.PulledRow;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.report.ProjectReport;
import ai.coditect.milepost.report.PullWords;
import ai.coditect.milepost.report.PulledFile;
import ai.coditect.milepost.report.ReportWords;
import ai.coditect.milepost.report.Setting;
import ai.coditect.milepost.report.SummaryLine;
import ai.coditect.milepost.report.Visible;
import ai.coditect.milepost.report.json.OutcomeJson;
import ai.coditect.milepost.report.json.PlanJson;
import ai.coditect.milepost.report.json.ProgressJson;
import ai.coditect.milepost.report.json.PullJson;
import ai.coditect.milepost.report.json.PullJson.Written;
import ai.coditect.milepost.report.markdown.DiagnosticsMarkdown;
import ai.coditect.milepost.report.markdown.OutcomeMarkdown;
import ai.coditect.milepost.report.markdown.PlanMarkdown;
import ai.coditect.milepost.report.markdown.PullMarkdown;
import ai.coditect.milepost.report.mermaid.ReportMarkdown;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reports to the page of a GitHub Actions job: annotations, the job summary, and outputs for later steps. */
record ActionsReport(ActionsStep step) implements JobReport {

    @Override
    public void checked(List<Diagnostic> findings, String definitions) throws IOException {
        step.annotate(findings);
        step.summarize((bytes, page) -> new DiagnosticsMarkdown(bytes).write(findings, definitions, page));
        step.output("summary", SummaryLine.of(findings, definitions));
    }

    @Override
    public void planned(Plan plan, Setting setting) throws IOException {
        step.annotate(plan.findings());
        step.summarize((bytes, page) -> new PlanMarkdown(bytes).write(plan, setting, page));
        StringWriter json = new StringWriter();
        new PlanJson().write(plan, json);
        int changes = (int) plan.changes().stream()
                .filter(change -> change.action().writes())
                .count();
        outputs(plan, changes, SummaryLine.of(plan, setting), json.toString());
    }

    @Override
    public void applied(ApplyOutcome outcome, Setting setting) throws IOException {
        String line = SummaryLine.of(outcome, setting);
        List<Diagnostic> findings = new ArrayList<>(outcome.plan().findings());
        if (!outcome.isComplete()) {
            findings.add(error(line, outcome.stopped().map(Failure::remedy).orElse("The job summary says why.")));
        }
        step.annotate(findings);
        step.summarize((bytes, page) -> new OutcomeMarkdown(bytes).write(outcome, setting, page));
        StringWriter json = new StringWriter();
        new OutcomeJson().write(outcome, json);
        int changes = (int) outcome.steps().stream()
                .filter(row -> row instanceof StepOutcome.Applied)
                .count();
        outputs(outcome.plan(), changes, line, json.toString());
    }

    @Override
    public void pulled(Pull pull, List<PulledFile> files, List<Diagnostic> findings, Written written)
            throws IOException {
        List<Diagnostic> shown = new ArrayList<>(findings);
        if (pull.hasDisputes()) {
            shown.add(error(PullWords.conflicts(pull), "The job summary shows both sides."));
        }
        step.annotate(shown);
        step.summarize((bytes, page) -> new PullMarkdown(bytes).write(pull, files, findings, page));
        StringWriter json = new StringWriter();
        new PullJson().write(pull, files, findings, written, json);
        step.output("changes", Integer.toString(PullWords.count(pull, PulledRow::taken)));
        step.output("conflicts", Integer.toString(PullWords.count(pull, PulledRow::disputes)));
        step.output("files", written == Written.YES ? names(files) : "");
        step.output("summary", PullWords.sum(pull));
        keep("milepost-pull-", json.toString());
    }

    @Override
    public void reported(ProjectReport report, Optional<Path> file) throws IOException {
        step.annotate(report.plan().findings());
        step.summarize((bytes, page) -> new ReportMarkdown(bytes).write(report, page));
        step.output("summary", ReportWords.headline(report.progress()));
        step.output("report", file.map(Path::toString).orElse(""));
        StringWriter json = new StringWriter();
        new ProgressJson().write(report.progress(), report.plan().findings(), json);
        keep("milepost-report-", json.toString());
    }

    private static String names(List<PulledFile> files) {
        return files.stream().map(PulledFile::name).collect(Collectors.joining("\n"));
    }

    @Override
    public void failed(Failure failure) throws IOException {
        step.annotate(List.of(error(failure.summary(), failure.remedy())));
        step.summarize((bytes, page) -> new DiagnosticsMarkdown(bytes).write(failure, page));
        step.output("summary", Visible.line(failure.summary()));
    }

    @Override
    public void ended(int status) throws IOException {
        step.output("exit-code", Integer.toString(status));
    }

    private void outputs(Plan plan, int changes, String summary, String json) throws IOException {
        step.output("changes", Integer.toString(changes));
        step.output("conflicts", Integer.toString(plan.count(Action.CONFLICT)));
        step.output("summary", summary);
        keep("milepost-plan-", json);
    }

    private void keep(String name, String json) throws IOException {
        Optional<Path> file = step.keep(name, ".json", json);
        if (file.isPresent()) {
            step.output("plan-json", file.get().toString());
        }
    }

    private static Diagnostic error(String summary, String detail) {
        return new Diagnostic(Severity.ERROR, summary, detail, Optional.empty());
    }
}
