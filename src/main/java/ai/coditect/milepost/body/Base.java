package ai.coditect.milepost.body;

import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LabelName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was last applied to an issue: the base of every merge. It travels in the issue's marker.
 *
 * @param body the rendered text without the marker; while a plan is not applied it may hold references {@code #{id}} to
 *     issues that have no number yet
 */
public record Base(
        String title,
        String body,
        Set<LabelName> labels,
        List<String> assignees,
        Optional<String> milestone,
        Optional<IssueState> state,
        Optional<String> type,
        Set<IssueId> blockedBy,
        Optional<IssueId> parent) {
    public Base {
        labels = Set.copyOf(labels);
        assignees = List.copyOf(assignees);
        blockedBy = Set.copyOf(blockedBy);
    }

    /** The same with another text. */
    public Base withBody(String text) {
        return new Base(title, text, labels, assignees, milestone, state, type, blockedBy, parent);
    }

    /** The same with no state said. */
    public Base withoutState() {
        return new Base(title, body, labels, assignees, milestone, Optional.empty(), type, blockedBy, parent);
    }
}
