package ai.coditect.milepost.report;

import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.field.Difference;
import ai.coditect.milepost.plan.field.FieldChange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What the plan puts back, a line for each field. For an issue somebody changed it on GitHub; of a label or a milestone
 * nothing tells whether it was that side or the definitions.
 */
public final class DriftLines implements Difference.Cases<String> {

    private final UnaryOperator<String> shown;
    private final UnaryOperator<String> quoted;

    /**
     * @param shown how a member of a set is shown
     * @param quoted how a value is shown
     */
    public DriftLines(UnaryOperator<String> shown, UnaryOperator<String> quoted) {
        this.shown = shown;
        this.quoted = quoted;
    }

    /** The lines, each behind the name of its row. */
    public List<String> of(Plan plan, Function<Change, String> name) {
        List<String> lines = new ArrayList<>();
        for (Change change : plan.changes()) {
            for (FieldChange field : change.fields()) {
                if (field.isDrift()) {
                    lines.add(name.apply(change) + ": " + field.field()
                            + field.difference().match(this));
                }
            }
        }
        return lines;
    }

    @Override
    public String value(Difference.Value difference) {
        return " is now " + difference.before().map(quoted).orElse("(none)");
    }

    @Override
    public String members(Difference.Members difference) {
        return " taken off: " + MembersWords.takenOff(difference, shown);
    }

    @Override
    public String text(Difference.Text difference) {
        return difference
                .overruled()
                .map(lines -> ": " + Words.overruled(lines.size()))
                .orElse(" differs");
    }

    @Override
    public String edits(Difference.Edits difference) {
        return " differs";
    }

    @Override
    public String marker(Difference.Marker difference) {
        return " differs";
    }
}
