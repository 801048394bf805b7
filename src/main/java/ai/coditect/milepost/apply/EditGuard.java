package ai.coditect.milepost.apply;

import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.IssueWrite;
import ai.coditect.milepost.remote.Precondition;
import ai.coditect.milepost.remote.RepositoryReader;
import java.util.HashSet;
import java.util.Optional;

/** Keeps a write from replacing what a person changed since the issue was last read. */
final class EditGuard {

    private final RepositoryReader reader;
    private final OwnRenames renames;

    /** @param renames what this run renamed itself, which is no change by a person */
    EditGuard(RepositoryReader reader, OwnRenames renames) {
        this.reader = reader;
        this.renames = renames;
    }

    /** Holds while the issue is as expected, or as an unanswered sending of the same write left it. */
    Precondition isUnchanged(LiveIssue expected, IssueWrite write) {
        return waited -> {
            LiveIssue now = reader.issue(expected.number());
            boolean written = write.body().filter(now.body()::equals).isPresent();
            return written || sameFields(expected, now)
                    ? Optional.empty()
                    : Optional.of(new Failure(
                            FailureKind.CHANGED_MEANWHILE,
                            "it was changed on GitHub after the plan was made",
                            "Nothing was written to it. Run the same command again: it plans with the change."));
        };
    }

    private boolean sameFields(LiveIssue expected, LiveIssue now) {
        return expected.title().equals(now.title())
                && expected.body().equals(now.body())
                && expected.state() == now.state()
                && (expected.milestone().equals(now.milestone())
                        || renames.milestone(expected.milestone()).equals(now.milestone()))
                && (expected.labels().equals(now.labels())
                        || renames.labels(expected.labels()).equals(now.labels()))
                && new HashSet<>(expected.assignees()).equals(new HashSet<>(now.assignees()));
    }
}
