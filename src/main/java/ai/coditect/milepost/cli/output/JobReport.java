package ai.coditect.milepost.cli.output;

import ai.coditect.milepost.actions.ActionsEnvironment;
import ai.coditect.milepost.actions.ActionsStep;
import ai.coditect.milepost.apply.ApplyOutcome;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.pull.Pull;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.report.ProjectReport;
import ai.coditect.milepost.report.PulledFile;
import ai.coditect.milepost.report.Setting;
import ai.coditect.milepost.report.json.PullJson.Written;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Shows the result of a run outside of its output: on the page of a GitHub Actions job. Shows nothing by default. */
public interface JobReport {

    /** The report that shows nothing. */
    JobReport NONE = new JobReport() {};

    /**
     * The report that fits the environment.
     *
     * @param log where a runner reads commands
     */
    static JobReport of(Environment environment, Appendable log) {
        return ActionsEnvironment.of(environment.variables())
                .<JobReport>map(actions -> new ActionsReport(new ActionsStep(actions, log)))
                .orElse(NONE);
    }

    /** The same with its commands to a runner on standard error. */
    static JobReport onStandardError(Environment environment) {
        return of(environment, environment.err());
    }

    /** The definitions were checked. */
    default void checked(List<Diagnostic> findings, String definitions) throws IOException {}

    /** A plan was made. */
    default void planned(Plan plan, Setting setting) throws IOException {}

    /** A plan was applied, as far as possible. */
    default void applied(ApplyOutcome outcome, Setting setting) throws IOException {}

    /** What people changed was brought into the definitions, or could have been. */
    default void pulled(Pull pull, List<PulledFile> files, List<Diagnostic> findings, Written written)
            throws IOException {}

    /**
     * How far the plan is was reported.
     *
     * @param file where the report was written
     */
    default void reported(ProjectReport report, Optional<Path> file) throws IOException {}

    /** The run failed without a result. */
    default void failed(Failure failure) throws IOException {}

    /** The process is about to exit. */
    default void ended(int status) throws IOException {}
}
