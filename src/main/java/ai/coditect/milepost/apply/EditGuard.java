package ai.coditect.milepost.apply;

import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.planning.FieldValues;
import ai.coditect.milepost.plan.field.FieldRules;
import ai.coditect.milepost.plan.match.Renames;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.FieldsWrite;
import ai.coditect.milepost.remote.IssueWrite;
import ai.coditect.milepost.remote.Precondition;
import ai.coditect.milepost.remote.RepositoryReader;
import java.util.List;
import java.util.Optional;

/** Keeps a write from replacing what a person changed since the issue was last read. */
final class EditGuard {

    private final RepositoryReader reader;
    private final Renames renames;

    /** @param renames what this run renamed itself, which is no change by a person */
    EditGuard(RepositoryReader reader, Renames renames) {
        this.reader = reader;
        this.renames = renames;
    }

    /** Holds while the issue is as expected, or as an unanswered sending of the same write left it. */
    Precondition isUnchanged(LiveIssue expected, IssueWrite write) {
        return waited -> {
            LiveIssue now = reader.issue(expected.number());
            return isWritten(expected, write, now) || isSame(expected.content(), expected, now)
                    ? Optional.empty()
                    : Optional.of(new Failure(
                            FailureKind.CHANGED_MEANWHILE,
                            "it was changed on GitHub after the plan was made",
                            "Nothing was written to it. Run the same command again: it plans with the change."));
        };
    }

    /** Holds while the fields of all these issues are as expected, or as an unanswered sending left them. */
    Precondition areUnchanged(List<FieldsWrite> writes) {
        return waited -> {
            for (FieldsWrite write : writes) {
                FieldValues now = reader.issue(write.issue().number()).content().fields();
                if (!write.isIn(now) && !write.isOpenTo(now)) {
                    return Optional.of(new Failure(
                            FailureKind.CHANGED_MEANWHILE,
                            "an issue field of " + write.issue().link() + " was changed after the plan was made",
                            "Nothing was written to it. Run the same command again: it plans with the change."));
                }
            }
            return Optional.empty();
        };
    }

    /** A body that is written holds a marker that only this write would give it. */
    private boolean isWritten(LiveIssue expected, IssueWrite write, LiveIssue now) {
        if (write.writes(IssueField.BODY)) {
            return write.content().body().equals(now.body());
        }
        IssueContent after = expected.content();
        for (IssueField field : write.fields()) {
            after = FieldRules.copy(field, write.content(), after);
        }
        return isSame(after, expected, now);
    }

    /**
     * The renames may have been carried out, or not. The type and the issue fields are left out: not every way to read
     * an issue tells them. So is what GitHub refused to show of this issue, then or now.
     */
    private boolean isSame(IssueContent content, LiveIssue expected, LiveIssue now) {
        IssueContent before = renames.of(content);
        IssueContent after = renames.of(now.content());
        return IssueField.OWN.stream()
                .filter(field -> field != IssueField.TYPE && field != IssueField.FIELDS)
                .filter(field ->
                        !expected.unknown().contains(field) && !now.unknown().contains(field))
                .allMatch(field -> FieldRules.same(field, before, after));
    }
}
