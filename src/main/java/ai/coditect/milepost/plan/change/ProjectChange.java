package ai.coditect.milepost.plan.change;

import ai.coditect.milepost.model.planning.DeclaredProject;
import ai.coditect.milepost.model.planning.LiveProject;
import ai.coditect.milepost.model.planning.ProjectOwner;
import ai.coditect.milepost.plan.field.FieldChange;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The project board, which is created and linked to the repository, or only linked.
 *
 * @param owner the account that has it
 * @param live what is there now
 */
public record ProjectChange(
        Action action,
        DeclaredProject declared,
        ProjectOwner owner,
        Optional<LiveProject> live,
        List<FieldChange> fields)
        implements Change {
    public ProjectChange {
        fields = List.copyOf(fields);
    }

    @Override
    public Kind kind() {
        return Kind.PROJECT;
    }

    @Override
    public String key() {
        return title();
    }

    @Override
    public OptionalInt number() {
        return live.map(project -> OptionalInt.of(project.number())).orElseGet(OptionalInt::empty);
    }

    @Override
    public String title() {
        return live.map(LiveProject::title).orElseGet(declared::title);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.project(this);
    }
}
