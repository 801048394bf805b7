package ai.coditect.milepost.plan.change;

import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.plan.field.FieldChange;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An issue that is created, changed, adopted, closed, or only told about. One issue can have two rows: a conflict over
 * its body and an update of everything else.
 *
 * @param title the title after the change
 * @param patch what is written; for a create every field that is declared
 * @param fields what a reader is shown; a change of the base alone is the field {@code marker}
 */
public record IssueChange(
        Action action, IssueId id, Optional<LiveIssue> live, String title, IssuePatch patch, List<FieldChange> fields)
        implements Change {
    public IssueChange {
        fields = List.copyOf(fields);
    }

    /**
     * Whether it gives a closed issue another reason. GitHub takes a reason only together with a change of the state,
     * so the issue is reopened first, by a write of its own.
     */
    public boolean reopensFirst() {
        return patch.closes() && live.filter(issue -> issue.state().isClosed()).isPresent();
    }

    /** Whether it sets issue fields of an issue that is there: the mutation that does so can carry several issues. */
    public boolean setsFields() {
        return action != Action.CREATE && patch.writes(IssueField.FIELDS);
    }

    @Override
    public Kind kind() {
        return Kind.ISSUE;
    }

    @Override
    public String key() {
        return id.value();
    }

    @Override
    public OptionalInt number() {
        return live.map(issue -> OptionalInt.of(issue.number())).orElse(OptionalInt.empty());
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.issue(this);
    }
}
