package ai.coditect.milepost.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An issue or a pull request as stored. */
final class Issue implements Stored {
    final Repository repository;
    final long id;
    final int number;
    final Instant createdAt;
    final String author;
    final boolean pullRequest;
    String title;
    Optional<String> body = Optional.empty();
    Optional<Instant> closedAt = Optional.empty();
    Optional<String> stateReason = Optional.empty();
    Optional<Milestone> milestone = Optional.empty();
    Optional<String> type = Optional.empty();
    Optional<Issue> parent = Optional.empty();
    Instant updatedAt;
    final List<Label> labels = new ArrayList<>();
    final List<String> assignees = new ArrayList<>();
    final List<Issue> blockedBy = new ArrayList<>();
    final List<Issue> blocking = new ArrayList<>();
    final List<Issue> subIssues = new ArrayList<>();
    final List<Comment> comments = new ArrayList<>();

    Issue(
            Repository repository,
            long id,
            int number,
            Instant createdAt,
            String author,
            boolean pullRequest,
            String title) {
        this.repository = repository;
        this.id = id;
        this.number = number;
        this.createdAt = createdAt;
        this.author = author;
        this.pullRequest = pullRequest;
        this.title = title;
        this.updatedAt = createdAt;
    }

    boolean open() {
        return closedAt.isEmpty();
    }

    void replaceLabels(List<Label> others) {
        labels.clear();
        labels.addAll(others);
    }

    void replaceAssignees(List<String> others) {
        assignees.clear();
        assignees.addAll(others);
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }
}
