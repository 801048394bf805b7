package ai.coditect.milepost.cli.output;

import ai.coditect.milepost.actions.ActionsEnvironment;
import ai.coditect.milepost.actions.ActionsStep;
import ai.coditect.milepost.apply.ApplyOutcome;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.report.Setting;
import java.io.IOException;
import java.util.List;

/** Where a run shows its result besides its output: on the page of a run of GitHub Actions, or nowhere. */
public interface JobReport {

    /**
     * The report that fits the environment.
     *
     * @param log where a runner reads commands
     */
    static JobReport of(Environment environment, Appendable log) {
        return ActionsEnvironment.of(environment.variables())
                .<JobReport>map(
                        actions -> new ActionsReport(new ActionsStep(actions, log, RandomTokens.unpredictable())))
                .orElse(NoReport.REPORT);
    }

    /** The definitions were checked. */
    void checked(List<Diagnostic> findings, String definitions) throws IOException;

    /** A plan was made. */
    void planned(Plan plan, Setting setting) throws IOException;

    /** A plan was carried out, as far as that went. */
    void applied(ApplyOutcome outcome, Setting setting) throws IOException;

    /** The run ended without a result. */
    void failed(Failure failure) throws IOException;

    /** The process ends. */
    void ended(int status);
}
