package ai.coditect.milepost.remote;

import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.RelationKind;

/**
 * A relation between two issues that exist.
 *
 * @param issue the blocked issue, or the sub-issue
 * @param other the blocker, or the parent
 */
public record Relation(RelationKind kind, LiveIssue issue, LiveIssue other) {

    /** Whether a reading of its first issue tells if it is there. */
    public boolean isShownBy(LiveIssue read) {
        return !read.unknown()
                .contains(
                        switch (kind) {
                            case BLOCKED_BY -> IssueField.BLOCKED_BY;
                            case SUB_ISSUE_OF -> IssueField.PARENT;
                        });
    }

    /** Whether it is there, as a fresh reading of its first issue shows. */
    public boolean isIn(LiveIssue read) {
        return switch (kind) {
            case BLOCKED_BY -> read.content().blockedBy().contains(other.link());
            case SUB_ISSUE_OF ->
                read.content().parent().filter(other.link()::equals).isPresent();
        };
    }
}
