package ai.coditect.milepost.sandbox.state;

import ai.coditect.milepost.sandbox.http.FieldError;
import ai.coditect.milepost.sandbox.http.Refusal;
import ai.coditect.milepost.sandbox.http.Validation;
import java.util.List;
import java.util.Optional;

/**
 * Adds and removes "blocked by" edges and sub-issues by GitHub's rules. The error messages come from reports by
 * GitHub's users, as its documentation does not give them.
 */
public final class RelationRules {
    private static final int MAX_BLOCKERS = 50;
    private static final int MAX_CHILDREN = 100;
    private static final int MAX_LEVELS = 8;
    private final RequestContext context;

    public RelationRules(RequestContext context) {
        this.context = context;
    }

    public void addBlockedBy(Issue issue, Issue blocker) {
        context.requireWrite();
        Validation validation = new Validation("IssueDependency");
        validation.isTrue(!blocker.pullRequest && !issue.pullRequest, edge("Target issue may only be an issue"));
        validation.isTrue(!issue.equals(blocker), edge("Target issue cannot be the same as the source issue"));
        validation.isTrue(!issue.blockedBy.contains(blocker), edge("Target issue has already been taken"));
        validation.isTrue(
                issue.blockedBy.size() < MAX_BLOCKERS && blocker.blocking.size() < MAX_BLOCKERS,
                edge("Issue may not have more than 50 dependencies of one type"));
        validation.verify();
        issue.blockedBy.add(blocker);
        blocker.blocking.add(issue);
        issue.updatedAt = context.now();
    }

    public void removeBlockedBy(Issue issue, Issue blocker) {
        context.requireWrite();
        if (!issue.blockedBy.remove(blocker)) {
            throw Refusal.notFound();
        }
        blocker.blocking.remove(issue);
        issue.updatedAt = context.now();
    }

    public void addSubIssue(Issue parent, Issue child, boolean replaceParent) {
        context.requireWrite();
        Validation validation = new Validation("SubIssue");
        validation.isTrue(!parent.pullRequest && !child.pullRequest, sub("Sub issue may only be an issue"));
        validation.isTrue(!parent.subIssues.contains(child), sub("Issue may not contain duplicate sub-issues"));
        validation.isTrue(child.parent.isEmpty() || replaceParent, sub("Sub issue may only have one parent"));
        validation.isTrue(!isAncestor(child, parent), sub("Sub issue may not create a circular dependency"));
        validation.isTrue(parent.subIssues.size() < MAX_CHILDREN, sub("Parent cannot have more than 100 sub-issues"));
        validation.verify();
        validation.isTrue(
                level(parent) + height(child) <= MAX_LEVELS, sub("Issues may not be nested deeper than 8 levels"));
        validation.verify();
        child.parent.ifPresent(old -> old.subIssues.remove(child));
        parent.subIssues.add(child);
        child.parent = Optional.of(parent);
        if (child.milestone().isEmpty() && child.repository.equals(parent.repository)) {
            child.moveTo(parent.milestone());
        }
        parent.updatedAt = context.now();
    }

    public void removeSubIssue(Issue parent, Issue child) {
        context.requireWrite();
        if (!parent.subIssues.remove(child)) {
            throw Refusal.notFound();
        }
        child.parent = Optional.empty();
        parent.updatedAt = context.now();
    }

    /** Moves a sub-issue after or before one of its siblings; exactly one of the two must be given. */
    public void reprioritize(Issue parent, Issue child, Optional<Issue> after, Optional<Issue> before) {
        context.requireWrite();
        List<Issue> children = parent.subIssues;
        Issue sibling = after.or(() -> before)
                .filter(children::contains)
                .filter(one -> !one.equals(child))
                .orElseThrow(() -> Refusal.of(422, "Sibling must be another sub-issue of the parent"));
        if (after.isPresent() == before.isPresent() || !children.contains(child)) {
            throw Refusal.of(422, "Either a preceding or a following sub-issue must be given");
        }
        children.remove(child);
        children.add(children.indexOf(sibling) + (after.isPresent() ? 1 : 0), child);
        parent.updatedAt = context.now();
    }

    private static boolean isAncestor(Issue candidate, Issue issue) {
        return issue.equals(candidate)
                || issue.parent.filter(parent -> isAncestor(candidate, parent)).isPresent();
    }

    private static int level(Issue issue) {
        return 1 + issue.parent.map(RelationRules::level).orElse(0);
    }

    private static int height(Issue issue) {
        return 1
                + issue.subIssues.stream().mapToInt(RelationRules::height).max().orElse(0);
    }

    private static FieldError edge(String message) {
        return FieldError.custom("IssueDependency", "target_issue", message);
    }

    private static FieldError sub(String message) {
        return FieldError.custom("SubIssue", "sub_issue", message);
    }
}
