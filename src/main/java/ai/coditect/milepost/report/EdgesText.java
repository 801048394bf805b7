package ai.coditect.milepost.report;

import ai.coditect.milepost.plan.Action;
import ai.coditect.milepost.plan.Change;
import ai.coditect.milepost.plan.DependencyChange;
import ai.coditect.milepost.plan.IssueHandle;
import ai.coditect.milepost.plan.Kind;
import ai.coditect.milepost.plan.SubIssueChange;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Edges as text: one row for all that are added, one for all that are removed, and under it each in brief. */
final class EdgesText {

    private static final int INDENT = 2;
    private static final int INNER = 6;

    private final TextPage page;

    EdgesText(TextPage page) {
        this.page = page;
    }

    void write(Kind kind, List<Change> edges) {
        Map<Action, List<Change>> byAction = new EnumMap<>(Action.class);
        edges.forEach(edge -> byAction.computeIfAbsent(edge.action(), action -> new ArrayList<>())
                .add(edge));
        byAction.forEach((action, rows) -> {
            page.row(INDENT, Mark.of(action), Words.counted(rows.size(), kind));
            grouped(rows)
                    .forEach((head, others) ->
                            page.wrapped(INNER, 2, Ink.PLAIN, head + " ← " + String.join(", ", others)));
        });
    }

    /** The blockers of each blocked issue, or the sub-issues of each parent, in the order of the rows. */
    static Map<String, List<String>> grouped(List<Change> edges) {
        Map<String, List<String>> grouped = new LinkedHashMap<>();
        for (Change edge : edges) {
            if (edge instanceof DependencyChange dependency) {
                add(grouped, dependency.blocked(), dependency.blocker());
            } else if (edge instanceof SubIssueChange subIssue) {
                add(grouped, subIssue.parent(), subIssue.child());
            }
        }
        return grouped;
    }

    private static void add(Map<String, List<String>> grouped, IssueHandle head, IssueHandle other) {
        grouped.computeIfAbsent(head.id().value(), key -> new ArrayList<>())
                .add(other.id().value());
    }
}
