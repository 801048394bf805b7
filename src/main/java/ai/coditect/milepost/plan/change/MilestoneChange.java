package ai.coditect.milepost.plan.change;

import ai.coditect.milepost.model.DeclaredMilestone;
import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.plan.field.FieldChange;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A milestone that is created, renamed or brought back to what the definitions say.
 *
 * @param live what is there now, possibly under a previous title
 */
public record MilestoneChange(
        Action action, DeclaredMilestone declared, Optional<LiveMilestone> live, List<FieldChange> fields)
        implements Change {
    public MilestoneChange {
        fields = List.copyOf(fields);
    }

    @Override
    public Kind kind() {
        return Kind.MILESTONE;
    }

    @Override
    public String key() {
        return declared.title();
    }

    @Override
    public OptionalInt number() {
        return live.map(milestone -> OptionalInt.of(milestone.number())).orElse(OptionalInt.empty());
    }

    @Override
    public String title() {
        return declared.title();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.milestone(this);
    }
}
