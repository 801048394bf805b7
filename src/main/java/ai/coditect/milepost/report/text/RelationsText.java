package ai.coditect.milepost.report.text;

import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.Kind;
import ai.coditect.milepost.report.RowGroups;
import ai.coditect.milepost.report.Words;
import java.util.List;

/** Relations as text: one row for all that are added, one for all that are removed, and under it each in brief. */
final class RelationsText {

    private static final int INDENT = 2;
    private static final int INNER = 6;

    private final TextPage page;

    RelationsText(TextPage page) {
        this.page = page;
    }

    void write(Kind kind, List<Change> relations) {
        RowGroups.byAction(relations).forEach((action, rows) -> {
            page.row(INDENT, Symbol.of(action), Words.counted(rows.size(), kind));
            RowGroups.grouped(rows)
                    .forEach((head, others) ->
                            page.wrapped(INNER, 2, TextColor.PLAIN, head + " ← " + String.join(", ", others)));
        });
    }
}
