package ai.coditect.milepost.report;

import ai.coditect.milepost.apply.ApplyOutcome;
import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.diagnostic.Severity;
import ai.coditect.milepost.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A result in one line. */
public final class SummaryLine {

    private SummaryLine() {}

    /** {@code issues/ has 2 errors.} */
    public static String of(List<Diagnostic> findings, String definitions) {
        String name = Visible.line(definitions) + "/";
        if (findings.isEmpty()) {
            return name + " is valid.";
        }
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            int count = count(findings, severity);
            if (count > 0) {
                parts.add(Words.counted(count, severity.name().toLowerCase(Locale.ROOT)));
            }
        }
        return name + " has " + String.join(" and ", parts) + ".";
    }

    /** {@code Plan: 107 to create, 0 to update, 0 to close.} */
    public static String of(Plan plan, Setting setting) {
        if (!plan.changes().isEmpty()) {
            return "Plan: " + Tally.planned(plan::count) + ".";
        }
        return plan.isBlocked() || plan.isWithoutBoard()
                ? "No changes are planned."
                : "No changes. GitHub matches " + Visible.line(setting.definitions()) + "/.";
    }

    /** {@code Apply complete: 107 created, 0 updated, 0 closed.} */
    public static String of(ApplyOutcome outcome, Setting setting) {
        if (outcome.steps().isEmpty() && outcome.stopped().isEmpty()) {
            return of(outcome.plan(), setting);
        }
        Results results = Results.of(outcome);
        String skipped =
                results.skipped().isEmpty() ? "" : "; " + results.skipped().size() + " skipped";
        return (outcome.isComplete() ? "Apply complete: " : "Apply did not complete: ")
                + Tally.done(results::done)
                + results.failures()
                + skipped
                + ".";
    }

    /** How many of the findings have the severity. */
    public static int count(List<Diagnostic> findings, Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
