package ai.coditect.milepost.sandbox.state;

import ai.coditect.milepost.sandbox.state.entity.NodeId;
import ai.coditect.milepost.sandbox.state.entity.StoredEntity;
import ai.coditect.milepost.sandbox.state.field.IssueFieldContent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An issue or a pull request as stored. The lists that it returns are unmodifiable views. */
public final class Issue extends ClosableEntity {
    final String author;
    final boolean pullRequest;
    Optional<String> body = Optional.empty();
    Optional<String> stateReason = Optional.empty();
    private Optional<Milestone> milestone = Optional.empty();
    Optional<String> type = Optional.empty();
    Optional<Issue> parent = Optional.empty();
    /** By the names of the fields, which may be gone. */
    final Map<String, IssueFieldContent> fields = new LinkedHashMap<>();

    final List<Label> labels = new ArrayList<>();
    final List<String> assignees = new ArrayList<>();
    final List<Issue> blockedBy = new ArrayList<>();
    final List<Issue> blocking = new ArrayList<>();
    final List<Issue> subIssues = new ArrayList<>();
    final List<Comment> comments = new ArrayList<>();

    /** A comment on an issue as stored. */
    public static final class Comment extends StoredEntity {
        final String author;
        String body;
        Instant updatedAt;

        Comment(long id, Instant createdAt, String author, String body) {
            super(NodeId.COMMENT, id, createdAt);
            this.author = author;
            this.body = body;
            this.updatedAt = createdAt;
        }

        public String author() {
            return author;
        }

        public String body() {
            return body;
        }

        public Instant updatedAt() {
            return updatedAt;
        }
    }

    Issue(
            Repository repository,
            long id,
            int number,
            Instant createdAt,
            String author,
            boolean pullRequest,
            String title) {
        super(pullRequest ? NodeId.PULL_REQUEST : NodeId.ISSUE, repository, id, number, createdAt, title);
        this.author = author;
        this.pullRequest = pullRequest;
    }

    public String author() {
        return author;
    }

    public boolean isPullRequest() {
        return pullRequest;
    }

    public Optional<String> body() {
        return body;
    }

    public Optional<String> stateReason() {
        return stateReason;
    }

    public Optional<Milestone> milestone() {
        return milestone;
    }

    public Optional<String> type() {
        return type;
    }

    public List<Label> labels() {
        return Collections.unmodifiableList(labels);
    }

    /** Logins. */
    public List<String> assignees() {
        return Collections.unmodifiableList(assignees);
    }

    public List<Comment> comments() {
        return Collections.unmodifiableList(comments);
    }

    public Optional<Issue> parent() {
        return parent;
    }

    public List<Issue> subIssues() {
        return Collections.unmodifiableList(subIssues);
    }

    public long completedSubIssues() {
        return subIssues.stream().filter(child -> !child.open()).count();
    }

    /** The share of the sub-issues that are closed, rounded down; 0 when there are none. */
    public long completedPercent() {
        return subIssues.isEmpty() ? 0 : completedSubIssues() * 100 / subIssues.size();
    }

    public long openBlockedBy() {
        return blockedBy.stream().filter(Issue::open).count();
    }

    public long openBlocking() {
        return blocking.stream().filter(Issue::open).count();
    }

    public List<Issue> blockedBy() {
        return Collections.unmodifiableList(blockedBy);
    }

    public List<Issue> blocking() {
        return Collections.unmodifiableList(blocking);
    }

    /** Moves it into the milestone, or out of any. */
    void moveTo(Optional<Milestone> other) {
        milestone.ifPresent(old -> old.issues.remove(number));
        milestone = other;
        milestone.ifPresent(now -> now.issues.put(number, this));
    }

    void replaceLabels(List<Label> others) {
        labels.clear();
        labels.addAll(others);
    }

    void replaceAssignees(List<String> others) {
        assignees.clear();
        assignees.addAll(others);
    }
}
