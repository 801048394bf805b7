package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.model.IssueState;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The values of the keys that {@code defaults} and issues have in common. */
public record RawFields(
        List<Scalar> labels,
        List<Scalar> assignees,
        Optional<Scalar> milestone,
        Optional<Scalar> type,
        Optional<Scalar> priority,
        Optional<IssueState> state,
        Optional<BigDecimal> estimate) {

    /** The keys, separated by blanks. */
    static final String KEYS = "labels assignees milestone type priority state estimate";

    public static final RawFields NONE = new RawFields(
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /**
     * These fields with defaults added: the lists of both, the defaults' items first; other values override a default.
     */
    public RawFields over(RawFields defaults) {
        return new RawFields(
                both(defaults.labels, labels),
                both(defaults.assignees, assignees),
                milestone.or(() -> defaults.milestone),
                type.or(() -> defaults.type),
                priority.or(() -> defaults.priority),
                state.or(() -> defaults.state),
                estimate.or(() -> defaults.estimate));
    }

    /** These fields with other lists. */
    RawFields with(List<Scalar> otherLabels, List<Scalar> otherAssignees) {
        return new RawFields(otherLabels, otherAssignees, milestone, type, priority, state, estimate);
    }

    private static List<Scalar> both(List<Scalar> first, List<Scalar> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
