package ai.coditect.milepost.report;

import ai.coditect.milepost.plan.Change;
import ai.coditect.milepost.plan.FieldChange;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.plan.Reason;

/** What somebody changed on GitHub and the plan puts back, before anything else. */
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
        page.line(0, "Changed on GitHub since milepost last wrote; the definitions win:");
        plan.changes().stream().filter(DriftText::drifted).forEach(this::row);
        page.gap();
    }

    private void row(Change change) {
        for (FieldChange field : change.fields()) {
            if (field.reason() == Reason.DRIFT) {
                String now = FieldText.isText(field) ? "differs" : "is now " + FieldText.value(field.before());
                page.cut(INDENT, Ink.YELLOW, Titles.of(change) + ": " + field.field() + " " + now);
            }
        }
    }

    private static boolean drifted(Change change) {
        return change.fields().stream().anyMatch(field -> field.reason() == Reason.DRIFT);
    }
}
