package ai.coditect.milepost.report.text;

import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.plan.change.Kept;
import ai.coditect.milepost.report.KeptLines;
import ai.coditect.milepost.report.ShownLines;
import ai.coditect.milepost.report.Titles;
import ai.coditect.milepost.report.Visible;
import ai.coditect.milepost.report.Words;
import java.util.List;

/** What people changed on GitHub and the plan leaves, as text. */
final class KeptText {

    private static final int INDENT = 2;

    private final TextPage page;

    KeptText(TextPage page) {
        this.page = page;
    }

    void write(Plan plan) {
        if (plan.kept().isEmpty()) {
            return;
        }
        page.gap();
        page.line(0, "Kept as it is on GitHub:");
        for (Kept kept : plan.kept()) {
            lines(kept).forEach(line -> page.cut(INDENT, TextColor.PLAIN, name(kept) + "  " + line));
        }
    }

    private List<String> lines(Kept kept) {
        return switch (page.detail()) {
            case SHORT -> KeptLines.brief(kept, "-v lists them");
            case WHOLE -> ShownLines.of(KeptLines.all(kept));
        };
    }

    /** What the row is called. */
    static String name(Kept kept) {
        return switch (kept.kind()) {
            case ISSUE -> Titles.issue(kept.number(), Visible.line(kept.key()));
            case LABEL, MILESTONE -> Words.noun(kept.kind()) + " " + Titles.quoted(kept.key());
            case DEPENDENCY, SUB_ISSUE -> Words.noun(kept.kind()) + " " + Visible.line(kept.key());
        };
    }
}
