package ai.coditect.milepost.report.text;

import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.Kind;
import ai.coditect.milepost.report.RowGroups;
import ai.coditect.milepost.report.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Relations as text: one row for all that are added, one for all that are removed, and under it each in brief. */
final class RelationsText {

    private static final int INDENT = 2;
    private static final int INNER = 6;
    private static final String BLOCKED_BY = "←";

    private final TextPage page;

    RelationsText(TextPage page) {
        this.page = page;
    }

    void dependencies(List<Change> rows) {
        write(Kind.DEPENDENCY, rows, blocked -> blocked + " " + BLOCKED_BY + " ");
    }

    void subIssues(List<Change> rows) {
        write(Kind.SUB_ISSUE, rows, parent -> "of " + parent + ": ");
    }

    /** The legend of the sign that shows a dependency; empty when no row has it. */
    static Optional<String> legend(List<Change> rows) {
        return rows.stream().anyMatch(row -> row.kind() == Kind.DEPENDENCY)
                ? Optional.of(BLOCKED_BY + " is blocked by")
                : Optional.empty();
    }

    private void write(Kind kind, List<Change> relations, UnaryOperator<String> before) {
        RowGroups.byAction(relations).forEach((action, rows) -> {
            page.row(INDENT, Symbol.of(action), Words.counted(rows.size(), kind));
            RowGroups.grouped(rows)
                    .forEach((head, others) ->
                            page.wrapped(INNER, 2, TextColor.PLAIN, before.apply(head) + String.join(", ", others)));
        });
    }
}
