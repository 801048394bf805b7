package ai.coditect.milepost.sandbox;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** A repository as stored. */
final class Repository {
    final long id;
    final String owner;
    final Instant createdAt;
    String name;
    private final Map<String, Label> labels = new LinkedHashMap<>();
    private final NavigableMap<Integer, Milestone> milestones = new TreeMap<>();
    private final NavigableMap<Integer, Issue> issues = new TreeMap<>();
    final TreeSet<Integer> deletedIssues = new TreeSet<>();

    Repository(long id, String owner, String name, Instant createdAt) {
        this.id = id;
        this.owner = owner;
        this.name = name;
        this.createdAt = createdAt;
    }

    String fullName() {
        return owner + "/" + name;
    }

    Collection<Label> labels() {
        return labels.values();
    }

    Optional<Label> label(String wanted) {
        return Optional.ofNullable(labels.get(wanted.toLowerCase(Locale.ROOT)));
    }

    void add(Label label) {
        labels.put(label.name.toLowerCase(Locale.ROOT), label);
    }

    void rename(Label label, String newName) {
        labels.remove(label.name.toLowerCase(Locale.ROOT));
        label.name = newName;
        add(label);
    }

    void remove(Label label) {
        labels.remove(label.name.toLowerCase(Locale.ROOT));
        issues.values().forEach(issue -> issue.labels.remove(label));
    }

    Collection<Milestone> milestones() {
        return milestones.values();
    }

    Optional<Milestone> milestone(int number) {
        return Optional.ofNullable(milestones.get(number));
    }

    void add(Milestone milestone) {
        milestones.put(milestone.number, milestone);
    }

    void remove(Milestone milestone) {
        milestones.remove(milestone.number);
        issues.values().stream()
                .filter(issue -> issue.milestone.filter(milestone::equals).isPresent())
                .forEach(issue -> issue.milestone = Optional.empty());
    }

    int nextMilestoneNumber() {
        return milestones.isEmpty() ? 1 : milestones.lastKey() + 1;
    }

    /** Issues and pull requests by number. */
    Collection<Issue> issues() {
        return issues.values();
    }

    Optional<Issue> issue(int number) {
        return Optional.ofNullable(issues.get(number));
    }

    void add(Issue issue) {
        issues.put(issue.number, issue);
    }

    /** Takes the issue and all its edges away; its number is never given again. */
    void remove(Issue issue) {
        issues.remove(issue.number);
        deletedIssues.add(issue.number);
        issue.blockedBy.forEach(other -> other.blocking.remove(issue));
        issue.blocking.forEach(other -> other.blockedBy.remove(issue));
        issue.parent.ifPresent(parent -> parent.subIssues.remove(issue));
        issue.subIssues.forEach(child -> child.parent = Optional.empty());
    }

    int nextIssueNumber() {
        int last = issues.isEmpty() ? 0 : issues.lastKey();
        return 1 + (deletedIssues.isEmpty() ? last : Math.max(last, deletedIssues.last()));
    }
}
