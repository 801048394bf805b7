package ai.coditect.milepost.definition;

import static ai.coditect.milepost.model.GitHubLimits.MAX_ASSIGNEES;
import static ai.coditect.milepost.model.GitHubLimits.MAX_BLOCKERS;
import static ai.coditect.milepost.model.GitHubLimits.MAX_BODY;
import static ai.coditect.milepost.model.GitHubLimits.MAX_LABELS;
import static ai.coditect.milepost.model.GitHubLimits.MAX_LABEL_DESCRIPTION;
import static ai.coditect.milepost.model.GitHubLimits.MAX_LABEL_NAME;
import static ai.coditect.milepost.model.GitHubLimits.MAX_TITLE;

import ai.coditect.milepost.definition.parse.RawDefinitions;
import ai.coditect.milepost.definition.parse.RawIssue;
import ai.coditect.milepost.definition.parse.RawLabel;
import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.marker.Marker;
import ai.coditect.milepost.model.DeclaredIssue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks what GitHub would refuse for its size. Lengths are counted in characters (code points). */
final class LimitChecker {

    /** So many bodies near the limit are measured, which takes long; GitHub refuses the rest if they are too long. */
    private static final int MOST_MEASURED = 50;

    private final DiagnosticCollector diagnostics;
    private int measured;

    LimitChecker(DiagnosticCollector diagnostics) {
        this.diagnostics = diagnostics;
    }

    void check(RawDefinitions definitions, List<MergedIssue> issues, StateBuilder builder) {
        definitions.labels().forEach(this::checkLabel);
        for (MergedIssue issue : issues) {
            RawIssue raw = issue.raw();
            raw.title().ifPresent(title -> checkLength(title, "the title", MAX_TITLE));
            checkCount(raw.where(), builder.labels(issue.fields()).size(), "labels", MAX_LABELS);
            checkCount(raw.where(), builder.assignees(issue.fields()).size(), "assignees", MAX_ASSIGNEES);
            checkBlockers(raw);
        }
    }

    /** A body is measured as it would be created, milepost's own line included. */
    void checkBodies(List<BuiltIssue> issues) {
        issues.forEach(issue -> checkBody(issue.raw(), issue.declared()));
    }

    private void checkLabel(RawLabel label) {
        checkLength(label.name(), "the name of the label", MAX_LABEL_NAME);
        label.description().ifPresent(text -> checkLength(text, "the description of the label", MAX_LABEL_DESCRIPTION));
    }

    private void checkLength(Scalar text, String what, int limit) {
        int length = length(text.value());
        if (length > limit) {
            diagnostics.error(
                    text.at(),
                    what + " has " + length + " characters",
                    "GitHub takes at most " + limit + ". Shorten it.");
        }
    }

    private void checkCount(Location at, int count, String what, int limit) {
        if (count > limit) {
            diagnostics.error(
                    at,
                    "the issue has " + count + " " + what + ", defaults included",
                    "GitHub takes at most " + limit + ". Remove some.");
        }
    }

    private void checkBlockers(RawIssue issue) {
        Set<String> blockers = new HashSet<>();
        issue.dependsOn().forEach(item -> item.on().forEach(id -> blockers.add(id.value())));
        if (blockers.size() > MAX_BLOCKERS) {
            diagnostics.error(
                    issue.where(),
                    "the issue depends on " + blockers.size() + " issues",
                    "GitHub takes at most " + MAX_BLOCKERS + ". Depend on an issue that stands for several.");
        }
    }

    private void checkBody(RawIssue raw, DeclaredIssue declared) {
        int text = length(declared.content().body());
        if (text > MAX_BODY) {
            refuseBody(raw, "has " + text);
            return;
        }
        int length = Marker.lengthAtMost(declared.id(), declared.content());
        if (length > MAX_BODY && measured < MOST_MEASURED) {
            measured++;
            length = Marker.lengthWith(declared.id(), declared.content());
            if (length > MAX_BODY) {
                refuseBody(raw, "would have " + length);
            }
        }
    }

    private void refuseBody(RawIssue raw, String length) {
        diagnostics.error(
                raw.content().body().map(Scalar::at).orElse(raw.where()),
                "the body of the issue " + length + " characters",
                "GitHub takes at most " + MAX_BODY
                        + ", milepost's own line at the end included. Shorten it, or split the issue.");
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
