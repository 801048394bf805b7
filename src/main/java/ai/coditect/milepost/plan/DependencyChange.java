package ai.coditect.milepost.plan;

import java.util.List;
import java.util.OptionalInt;

/** A "blocked by" edge that is added ({@link Action#CREATE}) or removed ({@link Action#DELETE}). */
public record DependencyChange(Action action, IssueHandle blocked, IssueHandle blocker) implements Change {

    @Override
    public Kind kind() {
        return Kind.DEPENDENCY;
    }

    @Override
    public String key() {
        return blocked.id() + "<-" + blocker.id();
    }

    @Override
    public OptionalInt number() {
        return blocked.live().map(issue -> OptionalInt.of(issue.number())).orElse(OptionalInt.empty());
    }

    @Override
    public String title() {
        return blocked.id() + " is blocked by " + blocker.id();
    }

    @Override
    public List<FieldChange> fields() {
        return List.of();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.dependency(this);
    }
}
