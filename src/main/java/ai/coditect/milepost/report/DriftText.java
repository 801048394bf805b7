package ai.coditect.milepost.report;

import ai.coditect.milepost.plan.Change;
import ai.coditect.milepost.plan.FieldChange;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.plan.Reason;
import java.util.function.UnaryOperator;

/**
 * What the plan puts back, before anything else. For an issue somebody changed it on GitHub; of a label or a milestone
 * nothing tells whether it was that side or the definitions.
 */
final class DriftText {

    private static final int INDENT = 2;

    private final TextPage page;

    DriftText(TextPage page) {
        this.page = page;
    }

    void write(Plan plan) {
        if (plan.changes().stream().noneMatch(DriftText::drifted)) {
            return;
        }
        page.gap();
        page.line(0, "Differs on GitHub, and the definitions win:");
        plan.changes().stream().filter(DriftText::drifted).forEach(this::row);
        page.gap();
    }

    private void row(Change change) {
        for (FieldChange field : change.fields()) {
            if (drifted(field)) {
                String now = now(field, Visible::line, FieldText.value(field.before()));
                page.cut(INDENT, Ink.YELLOW, Titles.of(change) + ": " + field.field() + now);
            }
        }
    }

    private static boolean drifted(Change change) {
        return change.fields().stream().anyMatch(DriftText::drifted);
    }

    /** Whether something that is on GitHub gives way to the definitions. */
    static boolean drifted(FieldChange field) {
        return field.reason() == Reason.DRIFT || field.overruled().isPresent();
    }

    /**
     * How the field is on GitHub, to be said behind its name.
     *
     * @param shown how foreign text is shown
     * @param value the value on GitHub as it is shown
     */
    static String now(FieldChange field, UnaryOperator<String> shown, String value) {
        if (field.overruled().isPresent()) {
            return ": " + Words.overruled(field.overruled().getAsInt());
        }
        if (ListDifference.isList(field)) {
            return " taken off: " + ListDifference.of(field).takenOff(shown);
        }
        return FieldText.isText(field) ? " differs" : " is now " + value;
    }
}
