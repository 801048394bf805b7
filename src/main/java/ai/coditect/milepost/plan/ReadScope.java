package ai.coditect.milepost.plan;

import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueLink;
import ai.coditect.milepost.model.IssueNumber;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.plan.match.Match;
import ai.coditect.milepost.plan.match.Matches;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether the issues of the declared milestones are enough to plan with. */
final class ReadScope {

    private final Matches matches;
    private final PlanContext context;
    private final Set<Integer> seen = new HashSet<>();

    ReadScope(Matches matches, PlanContext context, List<LiveIssue> live) {
        this.matches = matches;
        this.context = context;
        live.forEach(issue -> seen.add(issue.number()));
    }

    /**
     * Whether an issue that matters may stand outside of what was read: the definition's own when none was found, or
     * only one that an outsider opened.
     */
    boolean isTooSmallFor(DeclaredIssue issue) {
        if (!(matches.of(issue.id()) instanceof Match.Marked marked)
                || !marked.issue().author().isTrusted()) {
            return true;
        }
        IssueContent base = context.renames().of(marked.marker().base());
        IssueContent live = marked.issue().content();
        return hasUnseenParent(issue, base, live) || hasUnseenBlocker(issue, base, live);
    }

    /** Whether all these issues were read. */
    boolean hasSeen(Set<Integer> numbers) {
        return seen.containsAll(numbers);
    }

    /** A parent has to be seen to be taken away. */
    private boolean hasUnseenParent(DeclaredIssue issue, IssueContent base, IssueContent live) {
        return isUnseen(live.parent().stream().toList())
                && (issue.content().parent().isPresent() || base.parent().isPresent());
    }

    /** A blocker that the definitions dropped has to be seen for its relation to be removed. */
    private boolean hasUnseenBlocker(DeclaredIssue issue, IssueContent base, IssueContent live) {
        Set<IssueId> dropped = DeclaredIssue.ids(base.blockedBy());
        dropped.removeAll(issue.blockers());
        return isUnseen(live.blockedBy()) && !context.owners().keySet().containsAll(dropped);
    }

    private boolean isUnseen(Collection<IssueLink> links) {
        return links.stream().anyMatch(link -> link instanceof IssueNumber number && !seen.contains(number.value()));
    }
}
