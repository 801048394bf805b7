package ai.coditect.milepost.report.text;

import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.plan.change.Kept;
import ai.coditect.milepost.report.KeptLines;
import ai.coditect.milepost.report.KeptSummary;
import ai.coditect.milepost.report.Setting;
import ai.coditect.milepost.report.ShownLines;
import ai.coditect.milepost.report.Titles;
import ai.coditect.milepost.report.Visible;
import ai.coditect.milepost.report.Words;

/** What people changed on GitHub and the plan leaves, as text: how much of it there is, or all of it. */
final class KeptText {

    private static final int INDENT = 2;

    private final TextPage page;

    KeptText(TextPage page) {
        this.page = page;
    }

    void write(Plan plan, Setting setting) {
        if (plan.kept().isEmpty()) {
            return;
        }
        KeptSummary summary = KeptSummary.of(plan);
        page.gap();
        switch (page.detail()) {
            case SHORT ->
                page.wrapped(
                        0,
                        0,
                        TextColor.PLAIN,
                        "Kept on GitHub: " + summary.counted() + "; -v lists "
                                + (summary.all() == 1 ? "it." : "them."));
            case WHOLE -> list(plan);
        }
        summary.advice(setting).ifPresent(advice -> page.line(0, advice.purpose() + ": " + advice.command()));
    }

    private void list(Plan plan) {
        page.line(0, "Kept as it is on GitHub:");
        for (Kept kept : plan.kept()) {
            ShownLines.of(KeptLines.of(kept))
                    .forEach(line -> page.cut(INDENT, TextColor.PLAIN, name(kept) + "  " + line));
        }
    }

    /** What the row is called. */
    static String name(Kept kept) {
        return switch (kept.kind()) {
            case ISSUE -> Titles.issue(kept.number(), Visible.line(kept.key()));
            case LABEL, MILESTONE, PROJECT, PROJECT_FIELD -> Words.noun(kept.kind()) + " " + Titles.quoted(kept.key());
            case DEPENDENCY, SUB_ISSUE, PROJECT_ITEM -> Words.noun(kept.kind()) + " " + Visible.line(kept.key());
        };
    }
}
