package ai.coditect.milepost.plan.change;

import ai.coditect.milepost.model.DeclaredLabel;
import ai.coditect.milepost.model.LiveLabel;
import ai.coditect.milepost.plan.field.FieldChange;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A label that is created, renamed or brought back to what the definitions say.
 *
 * @param live what is there now, possibly under a previous name
 */
public record LabelChange(Action action, DeclaredLabel declared, Optional<LiveLabel> live, List<FieldChange> fields)
        implements Change {
    public LabelChange {
        fields = List.copyOf(fields);
    }

    @Override
    public Kind kind() {
        return Kind.LABEL;
    }

    @Override
    public String key() {
        return declared.name().value();
    }

    @Override
    public OptionalInt number() {
        return OptionalInt.empty();
    }

    @Override
    public String title() {
        return declared.name().value();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.label(this);
    }
}
