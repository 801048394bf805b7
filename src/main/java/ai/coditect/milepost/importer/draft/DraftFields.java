package ai.coditect.milepost.importer.draft;

import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LabelName;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The values that issues can share.
 *
 * @param assignees a login with {@code @} before it, or else the name of a role
 * @param estimate in hours
 */
public record DraftFields(
        List<LabelName> labels,
        List<String> assignees,
        Optional<String> milestone,
        Optional<String> type,
        Optional<String> priority,
        Optional<IssueState> state,
        Optional<BigDecimal> estimate) {

    /** Nothing at all. */
    public static final DraftFields NONE = new DraftFields(
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public DraftFields {
        labels = labels.stream().distinct().toList();
        assignees = assignees.stream().distinct().toList();
    }
}
