package ai.coditect.milepost.plan;

import ai.coditect.milepost.body.BodyDraft;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LabelName;
import java.util.List;
import java.util.Optional;

/**
 * What is written to an issue; what is empty is not sent. Lists are the whole new list, since GitHub replaces them.
 *
 * @param labels ordered as they are sent
 * @param state a created issue is open, so a closed one costs a second write
 */
public record IssuePatch(
        Optional<String> title,
        Optional<BodyDraft> body,
        Optional<List<LabelName>> labels,
        Optional<List<String>> assignees,
        Optional<MilestoneTarget> milestone,
        Optional<IssueState> state,
        Optional<String> type) {

    /** A patch that writes nothing. */
    public static IssuePatch nothing() {
        return new IssuePatch(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
