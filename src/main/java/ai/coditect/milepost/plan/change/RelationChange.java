package ai.coditect.milepost.plan.change;

import ai.coditect.milepost.model.RelationKind;
import ai.coditect.milepost.plan.field.FieldChange;
import java.util.List;
import java.util.OptionalInt;

/**
 * A relation that is added ({@link Action#CREATE}) or removed ({@link Action#DELETE}).
 *
 * @param issue the blocked issue, or the sub-issue
 * @param other the blocker, or the parent
 * @param after what is written to the issue behind it: GitHub gives a sub-issue without a milestone its parent's, which
 *     is taken away again where the definitions say that it has none
 */
public record RelationChange(
        RelationKind relation, Action action, IssueHandle issue, IssueHandle other, IssuePatch after)
        implements Change {

    /** A relation alone. */
    public RelationChange(RelationKind relation, Action action, IssueHandle issue, IssueHandle other) {
        this(relation, action, issue, other, IssuePatch.nothing());
    }

    @Override
    public Kind kind() {
        return switch (relation) {
            case BLOCKED_BY -> Kind.DEPENDENCY;
            case SUB_ISSUE_OF -> Kind.SUB_ISSUE;
        };
    }

    @Override
    public String key() {
        return issue.id() + "<-" + other.id();
    }

    @Override
    public OptionalInt number() {
        return issue.number();
    }

    @Override
    public String title() {
        return issue.id()
                + switch (relation) {
                    case BLOCKED_BY -> " is blocked by ";
                    case SUB_ISSUE_OF -> " is a sub-issue of ";
                }
                + other.id();
    }

    @Override
    public List<FieldChange> fields() {
        return List.of();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.relation(this);
    }
}
