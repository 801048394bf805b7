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

/** The rows of a plan as they are shown together. */
public final class RowGroups {

    private RowGroups() {}

    /**
     * The rows that stand together: those of one kind that follow each other. Edges that are removed come before the
     * changes of issues and new ones after them, and are shown there.
     */
    public static List<List<Change>> sections(List<Change> changes) {
        List<List<Change>> sections = new ArrayList<>();
        for (Change change : changes) {
            if (sections.isEmpty() || sections.get(sections.size() - 1).get(0).kind() != change.kind()) {
                sections.add(new ArrayList<>());
            }
            sections.get(sections.size() - 1).add(change);
        }
        return sections;
    }

    /** The rows by kind; kinds and rows stay in their order. */
    public static Map<Kind, List<Change>> byKind(List<Change> changes) {
        Map<Kind, List<Change>> byKind = new LinkedHashMap<>();
        changes.forEach(change ->
                byKind.computeIfAbsent(change.kind(), kind -> new ArrayList<>()).add(change));
        return byKind;
    }

    public static Map<Action, List<Change>> byAction(List<Change> rows) {
        Map<Action, List<Change>> byAction = new EnumMap<>(Action.class);
        rows.forEach(row -> byAction.computeIfAbsent(row.action(), action -> new ArrayList<>())
                .add(row));
        return byAction;
    }

    /** The blockers of each blocked issue, or the sub-issues of each parent, in the order of the rows. */
    public static Map<String, List<String>> grouped(List<Change> relations) {
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
    private static IssueHandle head(RelationChange change) {
        return switch (change.relation()) {
            case BLOCKED_BY -> change.issue();
            case SUB_ISSUE_OF -> change.other();
        };
    }

    /** The other end: the blocker, or the sub-issue. */
    private static IssueHandle tail(RelationChange change) {
        return switch (change.relation()) {
            case BLOCKED_BY -> change.other();
            case SUB_ISSUE_OF -> change.issue();
        };
    }
}
