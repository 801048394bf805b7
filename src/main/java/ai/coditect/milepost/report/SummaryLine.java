package ai.coditect.milepost.report;

import ai.coditect.milepost.apply.ApplyOutcome;
import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.plan.Plan;
import java.util.List;

/** A result in one line. */
public final class SummaryLine {

    private SummaryLine() {}

    /** {@code issues/ has 2 errors.} */
    public static String of(List<Diagnostic> findings, String definitions) {
        return DiagnosticsText.verdict(findings, Visible.line(definitions) + "/");
    }

    /** {@code Plan: 107 to create, 0 to update, 0 to close.} */
    public static String of(Plan plan, Setting setting) {
        return plan.changes().isEmpty() ? PlanText.nothing(plan, setting) : "Plan: " + Tally.planned(plan::count) + ".";
    }

    /** {@code Apply complete: 107 created, 0 updated, 0 closed.} */
    public static String of(ApplyOutcome outcome, Setting setting) {
        return outcome.steps().isEmpty() && outcome.stopped().isEmpty()
                ? of(outcome.plan(), setting)
                : OutcomeText.verdict(outcome, Results.of(outcome));
    }
}
