package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.model.IssueState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The values of the keys that {@code defaults} and issues have in common. */
public record RawFields(
        List<Scalar> labels,
        List<Scalar> assignees,
        RawWithout without,
        Said<Scalar> milestone,
        Said<Scalar> type,
        Optional<IssueState> state,
        RawPlanning planning,
        List<RawSection> sections) {

    /** The keys but {@code sections}, separated by blanks. */
    static final String KEYS = "labels assignees without milestone type priority state estimate start due fields";

    public static final RawFields NONE = new RawFields(
            List.of(),
            List.of(),
            RawWithout.NOTHING,
            new Said.Nothing<>(),
            new Said.Nothing<>(),
            Optional.empty(),
            RawPlanning.NOTHING,
            List.of());

    /**
     * These fields with defaults added: the lists of both, the defaults' items first and without what is refused; other
     * values, and a section with the same heading, override a default.
     */
    public RawFields over(RawFields defaults, People people) {
        return new RawFields(
                both(without.labelsOf(defaults), labels),
                both(without.assigneesOf(defaults, people), assignees),
                RawWithout.NOTHING,
                milestone.over(defaults.milestone),
                type.over(defaults.type),
                state.or(() -> defaults.state),
                planning.over(defaults.planning),
                RawSection.over(without.sectionsOf(defaults), sections));
    }

    /** These fields with other lists. */
    RawFields with(List<Scalar> otherLabels, List<Scalar> otherAssignees, List<RawSection> otherSections) {
        return new RawFields(otherLabels, otherAssignees, without, milestone, type, state, planning, otherSections);
    }

    private static List<Scalar> both(List<Scalar> first, List<Scalar> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
