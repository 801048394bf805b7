package ai.coditect.milepost.cli.output;

import ai.coditect.milepost.apply.ApplyOutcome;
import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.report.Setting;
import java.util.List;

/** The output of a run is all there is. */
enum NoReport implements JobReport {
    REPORT;

    @Override
    public void checked(List<Diagnostic> findings, String definitions) {}

    @Override
    public void planned(Plan plan, Setting setting) {}

    @Override
    public void applied(ApplyOutcome outcome, Setting setting) {}

    @Override
    public void failed(Failure failure) {}

    @Override
    public void ended(int status) {}
}
