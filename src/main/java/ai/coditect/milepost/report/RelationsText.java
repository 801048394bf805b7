package ai.coditect.milepost.report;

import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.IssueHandle;
import ai.coditect.milepost.plan.change.Kind;
import ai.coditect.milepost.plan.change.RelationChange;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Relations as text: one row for all that are added, one for all that are removed, and under it each in brief. */
final class RelationsText {

    private static final int INDENT = 2;
    private static final int INNER = 6;

    private final TextPage page;

    RelationsText(TextPage page) {
        this.page = page;
    }

    void write(Kind kind, List<Change> relations) {
        byAction(relations).forEach((action, rows) -> {
            page.row(INDENT, Mark.of(action), Words.counted(rows.size(), kind));
            grouped(rows)
                    .forEach((head, others) ->
                            page.wrapped(INNER, 2, TextColor.PLAIN, head + " ← " + String.join(", ", others)));
        });
    }

    static Map<Action, List<Change>> byAction(List<Change> rows) {
        Map<Action, List<Change>> byAction = new EnumMap<>(Action.class);
        rows.forEach(row -> byAction.computeIfAbsent(row.action(), action -> new ArrayList<>())
                .add(row));
        return byAction;
    }

    /** The blockers of each blocked issue, or the sub-issues of each parent, in the order of the rows. */
    static Map<String, List<String>> grouped(List<Change> relations) {
        Map<String, List<String>> grouped = new LinkedHashMap<>();
        for (Change row : relations) {
            if (row instanceof RelationChange change) {
                grouped.computeIfAbsent(head(change).id().value(), key -> new ArrayList<>())
                        .add(tail(change).id().value());
            }
        }
        return grouped;
    }

    /** The issue that has the others: the blocked one, or the parent. */
    static IssueHandle head(RelationChange change) {
        return switch (change.relation()) {
            case BLOCKED_BY -> change.issue();
            case SUB_ISSUE_OF -> change.other();
        };
    }

    /** The other end: the blocker, or the sub-issue. */
    static IssueHandle tail(RelationChange change) {
        return switch (change.relation()) {
            case BLOCKED_BY -> change.other();
            case SUB_ISSUE_OF -> change.issue();
        };
    }
}
