package ai.coditect.milepost.sandbox.state;

import ai.coditect.milepost.sandbox.state.entity.NodeId;
import ai.coditect.milepost.sandbox.state.entity.StoredEntity;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** A repository as stored. */
public final class Repository extends StoredEntity {
    final String owner;
    String name;
    private final Map<String, Label> labels = new LinkedHashMap<>();
    private final NavigableMap<Integer, Milestone> milestones = new TreeMap<>();
    private final NavigableMap<Integer, Issue> issues = new TreeMap<>();
    final TreeSet<Integer> deletedIssues = new TreeSet<>();
    final NavigableMap<Integer, Long> transferredIssues = new TreeMap<>();

    public Repository(long id, String owner, String name, Instant createdAt) {
        super(NodeId.REPOSITORY, id, createdAt);
        this.owner = owner;
        this.name = name;
    }

    public String owner() {
        return owner;
    }

    public String name() {
        return name;
    }

    public String fullName() {
        return owner + "/" + name;
    }

    public Collection<Label> labels() {
        return Collections.unmodifiableCollection(labels.values());
    }

    public Optional<Label> label(String wanted) {
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

    public Collection<Milestone> milestones() {
        return Collections.unmodifiableCollection(milestones.values());
    }

    public Optional<Milestone> milestone(int number) {
        return Optional.ofNullable(milestones.get(number));
    }

    void add(Milestone milestone) {
        milestones.put(milestone.number, milestone);
    }

    void remove(Milestone milestone) {
        milestones.remove(milestone.number);
        milestone.issues().forEach(issue -> issue.moveTo(Optional.empty()));
    }

    int nextMilestoneNumber() {
        return milestones.isEmpty() ? 1 : milestones.lastKey() + 1;
    }

    /** Issues and pull requests by number. */
    public Collection<Issue> issues() {
        return Collections.unmodifiableCollection(issues.values());
    }

    public long openIssues() {
        return issues.values().stream().filter(Issue::open).count();
    }

    public Optional<Issue> issue(int number) {
        return Optional.ofNullable(issues.get(number));
    }

    void add(Issue issue) {
        issues.put(issue.number, issue);
    }

    /** Removes the issue and its relations. Its number is not used again. */
    void remove(Issue issue) {
        issues.remove(issue.number);
        deletedIssues.add(issue.number);
        issue.moveTo(Optional.empty());
        issue.blockedBy.forEach(other -> other.blocking.remove(issue));
        issue.blocking.forEach(other -> other.blockedBy.remove(issue));
        issue.parent.ifPresent(parent -> parent.subIssues.remove(issue));
        issue.subIssues.forEach(child -> child.parent = Optional.empty());
    }

    public boolean isDeleted(int issueNumber) {
        return deletedIssues.contains(issueNumber);
    }

    /** The database id that an issue has in the repository that it was transferred to. */
    public Optional<Long> transferred(int issueNumber) {
        return Optional.ofNullable(transferredIssues.get(issueNumber));
    }

    int nextIssueNumber() {
        int last = issues.isEmpty() ? 0 : issues.lastKey();
        return 1 + (deletedIssues.isEmpty() ? last : Math.max(last, deletedIssues.last()));
    }
}
