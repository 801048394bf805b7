package ai.coditect.milepost.report;

import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.plan.IssueChange;
import java.util.List;

/**
 * What a conflict says to its reader.
 *
 * @param what what stands against what, in sentences
 * @param waysOut what the reader can do, one way each
 */
record Conflict(String what, List<String> waysOut) {

    private static final Conflict TWIN = new Conflict(
            "An issue of this title is there already, without a marker. It is left alone, and no second one is created"
                    + " beside it.",
            List.of(
                    "To take it over, keeping its text: --adopt",
                    "To have an issue of its own: give the definition another title"));

    private static final Conflict LINES = new Conflict(
            "The same lines were changed on GitHub and in the definitions. This body is left alone.",
            List.of(
                    "To take the definitions' lines: --on-conflict=yaml",
                    "To keep GitHub's: bring the change into the definition"));

    /** A body that conflicts ends with milepost's marker; a twin's does not, or it would not be one. */
    static Conflict of(IssueChange change) {
        return change.live()
                        .map(LiveIssue::body)
                        .filter(body -> !isMarked(body))
                        .isPresent()
                ? TWIN
                : LINES;
    }

    private static boolean isMarked(String body) {
        String text = body.stripTrailing();
        return text.substring(text.lastIndexOf('\n') + 1).startsWith("<!-- milepost ");
    }
}
