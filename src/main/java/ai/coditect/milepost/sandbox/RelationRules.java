package ai.coditect.milepost.sandbox;

import java.util.List;
import java.util.Optional;

/**
 * "Blocked by" edges and sub-issues by GitHub's rules. The texts of the refusals are those that users of GitHub report;
 * GitHub's documentation does not give them.
 */
final class RelationRules {
    private static final int MAX_BLOCKERS = 50;
    private static final int MAX_CHILDREN = 100;
    private static final int MAX_LEVELS = 8;
    private final Session session;

    RelationRules(Session session) {
        this.session = session;
    }

    void addBlockedBy(Issue issue, Issue blocker) {
        requireRights();
        Checks checks = new Checks("IssueDependency");
        checks.isTrue(!blocker.pullRequest && !issue.pullRequest, edge("Target issue may only be an issue"));
        checks.isTrue(!issue.equals(blocker), edge("Target issue cannot be the same as the source issue"));
        checks.isTrue(!issue.blockedBy.contains(blocker), edge("Target issue has already been taken"));
        checks.isTrue(
                issue.blockedBy.size() < MAX_BLOCKERS && blocker.blocking.size() < MAX_BLOCKERS,
                edge("Issue may not have more than 50 dependencies of one type"));
        checks.verify();
        issue.blockedBy.add(blocker);
        blocker.blocking.add(issue);
        issue.updatedAt = session.now();
    }

    void removeBlockedBy(Issue issue, Issue blocker) {
        requireRights();
        if (!issue.blockedBy.remove(blocker)) {
            throw Refusal.notFound();
        }
        blocker.blocking.remove(issue);
        issue.updatedAt = session.now();
    }

    void addSubIssue(Issue parent, Issue child, boolean replaceParent) {
        requireRights();
        Checks checks = new Checks("SubIssue");
        checks.isTrue(!parent.pullRequest && !child.pullRequest, sub("Sub issue may only be an issue"));
        checks.isTrue(!parent.subIssues.contains(child), sub("Issue may not contain duplicate sub-issues"));
        checks.isTrue(child.parent.isEmpty() || replaceParent, sub("Sub issue may only have one parent"));
        checks.isTrue(!isAncestor(child, parent), sub("Sub issue may not create a circular dependency"));
        checks.isTrue(parent.subIssues.size() < MAX_CHILDREN, sub("Parent cannot have more than 100 sub-issues"));
        checks.verify();
        checks.isTrue(
                level(parent) + height(child) <= MAX_LEVELS, sub("Issues may not be nested deeper than 8 levels"));
        checks.verify();
        child.parent.ifPresent(old -> old.subIssues.remove(child));
        parent.subIssues.add(child);
        child.parent = Optional.of(parent);
        if (child.milestone.isEmpty() && child.repository.equals(parent.repository)) {
            child.milestone = parent.milestone;
        }
        parent.updatedAt = session.now();
    }

    void removeSubIssue(Issue parent, Issue child) {
        requireRights();
        if (!parent.subIssues.remove(child)) {
            throw Refusal.notFound();
        }
        child.parent = Optional.empty();
        parent.updatedAt = session.now();
    }

    /** Moves a sub-issue behind one of its siblings or before it; exactly one of the two is to be given. */
    void reprioritize(Issue parent, Issue child, Optional<Issue> after, Optional<Issue> before) {
        requireRights();
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
        parent.updatedAt = session.now();
    }

    private void requireRights() {
        session.requireNotArchived();
        session.requireWrite();
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
