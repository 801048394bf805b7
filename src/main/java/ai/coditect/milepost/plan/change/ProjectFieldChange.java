package ai.coditect.milepost.plan.change;

import ai.coditect.milepost.model.planning.DeclaredProject;
import ai.coditect.milepost.model.planning.LiveProject;
import ai.coditect.milepost.plan.field.FieldChange;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A field of the board that is created, or gets the options that it lacks.
 *
 * @param live what is there now
 */
public record ProjectFieldChange(
        Action action, DeclaredProject.Field declared, Optional<LiveProject.Field> live, List<FieldChange> fields)
        implements Change {
    public ProjectFieldChange {
        fields = List.copyOf(fields);
    }

    @Override
    public Kind kind() {
        return Kind.PROJECT_FIELD;
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
        return cases.projectField(this);
    }
}
