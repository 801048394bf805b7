package ai.coditect.milepost.plan.access;

import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.access.Permission;
import ai.coditect.milepost.model.access.RepositoryAccess;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.IssueChange;
import ai.coditect.milepost.plan.change.LabelChange;
import ai.coditect.milepost.plan.change.MilestoneChange;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Whether rows need a role that the account of the token certainly has not. */
public final class WriteAccess {

    /** What GitHub drops in silence when somebody writes it who may only read. */
    private static final Set<IssueField> OF_WRITERS =
            EnumSet.of(IssueField.LABELS, IssueField.MILESTONE, IssueField.ASSIGNEES, IssueField.TYPE);

    private WriteAccess() {}

    /** Whether a row cannot be carried out. Who may only read can still open an issue with a title and a text. */
    public static boolean isLacking(RepositoryAccess access, Collection<Change> rows) {
        return access.permission().equals(Optional.of(Permission.READ))
                && rows.stream().filter(row -> row.action().writes()).anyMatch(WriteAccess::needsWriter);
    }

    private static boolean needsWriter(Change row) {
        return row instanceof LabelChange
                || row instanceof MilestoneChange
                || (row instanceof IssueChange issue && OF_WRITERS.stream().anyMatch(issue.patch()::writes));
    }
}
