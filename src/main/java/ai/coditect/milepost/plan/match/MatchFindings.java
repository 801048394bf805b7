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

    private static final String WAY_OUT =
            "If %s belongs to your plan, give it the definition's milestone or label on GitHub, or name it:"
                    + " --adopt=%s";
    private static final int MAX_SHOWN = 10;

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

    /** Issues by outsiders that carry the marker of a definition which has an issue. */
    void strangersWithCopy(List<LiveIssue> issues) {
        strangers(
                issues,
                "the marker of a definition",
                "The definition has an issue of its own, and ",
                "Nothing needs to be done.");
    }

    /** Issues by outsiders that carry the marker of a definition which has no issue yet. */
    void strangersWithMarker(List<LiveIssue> issues) {
        strangers(issues, "the marker of a definition", "Anybody can write a marker, so ", WAY_OUT);
    }

    /** Issues by outsiders that have the title of something that is created. */
    void strangersWithTitle(List<LiveIssue> issues) {
        strangers(issues, "a declared title", "The definition gets an issue of its own, and ", WAY_OUT);
    }

    /** One finding for all of them, as a stranger may open as many issues as he likes. */
    private void strangers(List<LiveIssue> issues, String what, String reason, String wayOut) {
        if (issues.isEmpty()) {
            return;
        }
        String first = "#" + issues.get(0).number();
        findings.add(
                issues.size() == 1
                        ? Diagnostic.warning(
                                "issue " + first + " has " + what + ", but was opened by an outsider, "
                                        + issues.get(0).author().login(),
                                reason + "this one is left alone. " + wayOut.formatted("it", first))
                        : Diagnostic.warning(
                                issues.size() + " issues have " + what + ", but were opened by outsiders: "
                                        + numbers(issues.subList(0, Math.min(issues.size(), MAX_SHOWN)))
                                        + (issues.size() > MAX_SHOWN ? " and more" : ""),
                                reason + "these are left alone. " + wayOut.formatted("one of them", first)));
    }

    private static String numbers(List<LiveIssue> issues) {
        return IssueNumber.list(issues.stream().map(LiveIssue::number));
    }
}
