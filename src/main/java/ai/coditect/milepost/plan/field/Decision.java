package ai.coditect.milepost.plan.field;

import ai.coditect.milepost.model.IssueContent;
import java.util.List;
import java.util.Optional;

/**
 * What is decided about one field of an issue.
 *
 * @param target holds the value of the field from now on; its other fields mean nothing
 * @param base holds what counts as last applied from now on; its other fields mean nothing
 * @param changes how the value changes, member by member where each is shown by itself; none when it stays
 * @param kept what a person changed and stays
 * @param disputed lines that both sides changed and that stay as they are: the text to come, and what it would be with
 *     the definitions' lines
 */
public record Decision(
        IssueContent target,
        IssueContent base,
        List<FieldChange> changes,
        List<FieldChange> kept,
        Optional<Difference.Text> disputed) {

    public Decision {
        changes = List.copyOf(changes);
        kept = List.copyOf(kept);
    }

    /** Nothing is written. */
    static Decision leave(IssueVersions sides) {
        return new Decision(sides.live(), sides.declared(), List.of(), List.of(), Optional.empty());
    }

    /** The same, with what stays of people's changes. */
    Decision keeping(List<FieldChange> stays) {
        return new Decision(target, base, changes, stays, disputed);
    }
}
