package ai.coditect.milepost.plan;

import java.util.List;
import java.util.OptionalInt;

/** A sub-issue that is put under its parent ({@link Action#CREATE}) or taken out ({@link Action#DELETE}). */
public record SubIssueChange(Action action, IssueHandle child, IssueHandle parent) implements Change {

    @Override
    public Kind kind() {
        return Kind.SUB_ISSUE;
    }

    @Override
    public String key() {
        return child.id() + "<-" + parent.id();
    }

    @Override
    public OptionalInt number() {
        return child.live().map(issue -> OptionalInt.of(issue.number())).orElse(OptionalInt.empty());
    }

    @Override
    public String title() {
        return child.id() + " is a sub-issue of " + parent.id();
    }

    @Override
    public List<FieldChange> fields() {
        return List.of();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.subIssue(this);
    }
}
