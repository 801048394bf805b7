package ai.coditect.milepost.plan.change;

import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.FieldValues;
import ai.coditect.milepost.model.planning.LiveProjectItem;
import ai.coditect.milepost.plan.field.FieldChange;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * An issue that is put on the board, or whose values there change.
 *
 * @param title the issue's
 * @param item what is there now
 * @param values those that are set
 * @param cleared fields whose value is taken away
 * @param status given to an item that is new, and never again
 */
public record ProjectItemChange(
        Action action,
        IssueHandle issue,
        String title,
        Optional<LiveProjectItem> item,
        FieldValues values,
        Set<FieldName> cleared,
        Optional<String> status,
        List<FieldChange> fields)
        implements Change {
    public ProjectItemChange {
        cleared = Set.copyOf(cleared);
        fields = List.copyOf(fields);
    }

    /** How many values are set, the status among them. */
    public int setsValues() {
        return values.names().size() + status.map(any -> 1).orElse(0);
    }

    /** How many things are written: the item where it is new, and each value. */
    public int writes() {
        return (action == Action.CREATE ? 1 : 0) + setsValues() + cleared.size();
    }

    /** The fields that are written. */
    public Set<FieldName> names() {
        Set<FieldName> names = new TreeSet<>(values.names());
        names.addAll(cleared);
        return names;
    }

    @Override
    public Kind kind() {
        return Kind.PROJECT_ITEM;
    }

    @Override
    public String key() {
        return issue.id().value();
    }

    @Override
    public OptionalInt number() {
        return issue.number();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.projectItem(this);
    }
}
