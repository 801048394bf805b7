package ai.coditect.milepost.remote;

import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LabelName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An issue as it is sent: references resolved, the marker appended. What is empty is not sent.
 *
 * @param body with the marker
 * @param milestone the number of the milestone, or empty inside for none
 */
public record IssueWrite(
        Optional<String> title,
        Optional<String> body,
        Optional<List<LabelName>> labels,
        Optional<List<String>> assignees,
        Optional<OptionalInt> milestone,
        Optional<IssueState> state,
        Optional<String> type) {}
