package ai.coditect.milepost.plan.change;

import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.plan.field.FieldChange;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something about an issue that only a person can settle: it is shown and left alone. The issue may have another row
 * for everything else.
 *
 * @param live the issue; empty when there is none yet
 * @param title what the definition calls it
 */
public record IssueConflict(IssueId id, Optional<LiveIssue> live, String title, Conflict conflict) implements Change {

    @Override
    public Kind kind() {
        return Kind.ISSUE;
    }

    @Override
    public String key() {
        return id.value();
    }

    @Override
    public Action action() {
        return Action.CONFLICT;
    }

    @Override
    public OptionalInt number() {
        return live.map(issue -> OptionalInt.of(issue.number())).orElseGet(OptionalInt::empty);
    }

    @Override
    public List<FieldChange> fields() {
        return conflict.sides().stream().toList();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.conflict(this);
    }
}
