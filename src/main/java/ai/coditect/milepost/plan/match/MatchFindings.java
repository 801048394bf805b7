package ai.coditect.milepost.plan.match;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.diagnostic.Severity;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueNumber;
import ai.coditect.milepost.model.LiveIssue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the reader is told about issues that are copies, twins of each other, or damaged. */
final class MatchFindings {

    private static final String REPAIR =
            "Bring the line that starts with `<!-- milepost` back from the issue's edit history, or delete"
                    + " what is left of the marker and take the issue over with --adopt.";

    private final List<Diagnostic> findings = new ArrayList<>();

    List<Diagnostic> all() {
        return findings;
    }

    /** Several issues carry one id; the first is the one. */
    void copies(IssueId id, List<LiveIssue> issues) {
        findings.add(Diagnostic.warning(
                "more than one issue carries the id \"" + id + "\": " + numbers(issues),
                "#" + issues.get(0).number() + " is taken for it and the others are left alone. Delete the marker,"
                        + " the line that starts with `<!-- milepost`, from "
                        + numbers(issues.subList(1, issues.size())) + "."));
    }

    /** Several issues have the title of a definition and no marker; the first is the one. */
    void twins(IssueId id, List<LiveIssue> issues) {
        findings.add(Diagnostic.warning(
                "more than one issue has the title of \"" + id + "\": " + numbers(issues),
                "#" + issues.get(0).number() + " is taken for it and the others are left alone. Close or retitle "
                        + numbers(issues.subList(1, issues.size())) + "."));
    }

    /** The issue is the definition's, and its marker is damaged. */
    void leftAlone(IssueId id, LiveIssues.Damage damage) {
        findings.add(Diagnostic.warning(
                "the marker of issue #" + damage.issue().number() + " is damaged: "
                        + damage.marker().problem(),
                "The issue is taken for \"" + id + "\" and left alone. " + REPAIR));
    }

    /** A damaged marker that belongs to no definition for certain. */
    void stray(LiveIssues.Damage damage, boolean mayBeTwin) {
        String summary = "the marker of issue #" + damage.issue().number() + " is damaged: "
                + damage.marker().problem();
        findings.add(
                mayBeTwin
                        ? new Diagnostic(
                                Severity.ERROR,
                                summary,
                                "It may be one of the issues that would be created, which would then exist twice. "
                                        + REPAIR,
                                Optional.empty())
                        : Diagnostic.warning(summary, "The issue is left alone. " + REPAIR));
    }

    private static String numbers(List<LiveIssue> issues) {
        return IssueNumber.list(issues.stream().map(LiveIssue::number));
    }
}
