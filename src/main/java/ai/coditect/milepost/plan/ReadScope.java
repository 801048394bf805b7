package ai.coditect.milepost.plan;

import ai.coditect.milepost.body.Base;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.LiveIssue;
import java.util.Set;
import java.util.TreeSet;

/** Whether the issues of the declared milestones are enough to plan with. */
final class ReadScope {

    private final Matches matches;
    private final Roster roster;
    private final Renames renames;

    ReadScope(Matches matches, Roster roster, Renames renames) {
        this.matches = matches;
        this.roster = roster;
        this.renames = renames;
    }

    /** Whether an issue that matters may stand outside of what was read. */
    boolean isTooSmallFor(DeclaredIssue issue) {
        return !(matches.of(issue.id()) instanceof Match.Marked marked)
                || hasUnseenParent(issue, marked)
                || hasUnseenBlocker(issue, marked);
    }

    /** A parent has to be seen to be taken away. */
    private boolean hasUnseenParent(DeclaredIssue issue, Match.Marked marked) {
        boolean unseen = marked.issue()
                .parent()
                .filter(ref -> roster.isHere(ref) && !roster.live().containsKey(ref.number()))
                .isPresent();
        return unseen
                && (issue.parent().isPresent()
                        || marked.marker().base().parent().isPresent());
    }

    /** A blocker that the definitions dropped has to be seen for its edge to be removed. */
    private boolean hasUnseenBlocker(DeclaredIssue issue, Match.Marked marked) {
        Base base = renames.base(marked.marker().base());
        Set<IssueId> dropped = new TreeSet<>(base.blockedBy());
        dropped.removeAll(issue.blockers());
        LiveIssue live = marked.issue();
        return dropped.stream().anyMatch(id -> roster.owner(id).isEmpty())
                && live.blockedBy().stream()
                        .anyMatch(ref -> roster.isHere(ref) && !roster.live().containsKey(ref.number()));
    }
}
