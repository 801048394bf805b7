package ai.coditect.milepost.sandbox.state;

import ai.coditect.milepost.sandbox.http.RequestTarget;
import ai.coditect.milepost.sandbox.settings.SandboxIssueField;
import ai.coditect.milepost.sandbox.state.project.Projects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All data of the embedded GitHub. */
public final class SandboxState {
    private final Map<String, Repository> repositories = new LinkedHashMap<>();
    private final Map<Long, Issue> issues = new HashMap<>();
    private final Projects projects = new Projects();
    private final Map<String, List<SandboxIssueField>> issueFields = new LinkedHashMap<>();
    private long lastId;

    /** A GitHub without repositories. */
    SandboxState() {
        this(1000);
    }

    SandboxState(long lastId) {
        this.lastId = lastId;
    }

    long lastId() {
        return lastId;
    }

    long nextId() {
        lastId++;
        return lastId;
    }

    public Set<Repository> repositories() {
        return new LinkedHashSet<>(repositories.values());
    }

    public Optional<Repository> repository(String owner, String name) {
        return Optional.ofNullable(repositories.get(key(owner, name)));
    }

    public Optional<Repository> repository(long id) {
        return repositories().stream().filter(one -> one.id() == id).findFirst();
    }

    public Repository createRepository(String owner, String name, Instant now) {
        Repository created = new Repository(nextId(), owner, name, now);
        add(created);
        return created;
    }

    /** Renames the repository; its old name still finds it, as on GitHub. */
    public void rename(Repository repository, String newName) {
        repository.name = newName;
        add(repository);
    }

    void add(Repository repository) {
        repositories.put(key(repository.owner, repository.name), repository);
    }

    /** Repositories by owner and name in lower case, former names included. */
    Map<String, Repository> byKey() {
        return repositories;
    }

    void addFormerName(String key, Repository repository) {
        repositories.put(key, repository);
    }

    /** An issue or pull request of any repository by its database id. */
    public Optional<Issue> issue(long id) {
        return Optional.ofNullable(issues.get(id));
    }

    void add(Issue issue) {
        issue.repository.add(issue);
        issues.put(issue.id(), issue);
    }

    public Projects projects() {
        return projects;
    }

    /** Opens a pull request and returns its number. */
    public int openPullRequest(Repository repository, Instant now, String author, String title) {
        int number = repository.nextIssueNumber();
        add(new Issue(repository, nextId(), number, now, author, true, title));
        return number;
    }

    public void remove(Issue issue) {
        issue.repository.remove(issue);
        issues.remove(issue.id());
        projects.forget(issue.id());
    }

    /**
     * Moves an issue to another repository, where it gets a new number and new ids. Its labels, its milestone and its
     * relations stay behind, and its fields if the owner is another. It stays on its projects.
     */
    public Issue transfer(Issue issue, Repository target) {
        Issue moved = new Issue(
                target, nextId(), target.nextIssueNumber(), issue.createdAt(), issue.author, false, issue.title);
        moved.body = issue.body;
        moved.closedAt = issue.closedAt;
        moved.stateReason = issue.stateReason;
        if (target.owner.equalsIgnoreCase(issue.repository.owner)) {
            moved.fields.putAll(issue.fields);
        }
        moved.comments.addAll(issue.comments);
        add(moved);
        projects.move(issue.id(), moved.id());
        remove(issue);
        issue.repository.transferredIssues.put(issue.number, moved.id());
        return moved;
    }

    /**
     * The target with {@code /repos/OWNER/NAME} in place of {@code /repositories/ID}, to which redirects lead. Any
     * other target stays as it is.
     */
    public RequestTarget nameRepository(RequestTarget target) {
        List<String> segments = target.segments();
        boolean byId = segments.size() > 1
                && segments.get(0).equals("repositories")
                && segments.get(1).matches("\\d{1,18}");
        if (!byId) {
            return target;
        }
        return repository(Long.parseLong(segments.get(1)))
                .map(repository -> {
                    List<String> parts = new ArrayList<>(List.of("repos", repository.owner, repository.name));
                    parts.addAll(segments.subList(2, segments.size()));
                    return target.withSegments(parts);
                })
                .orElse(target);
    }

    /** The fields of an organisation's issues, once somebody has changed them. */
    public Optional<List<SandboxIssueField>> issueFields(String owner) {
        return Optional.ofNullable(issueFields.get(owner.toLowerCase(Locale.ROOT)));
    }

    void setIssueFields(String owner, List<SandboxIssueField> fields) {
        issueFields.put(owner.toLowerCase(Locale.ROOT), List.copyOf(fields));
    }

    /** The changed fields by owner in lower case. */
    Map<String, List<SandboxIssueField>> issueFields() {
        return issueFields;
    }

    static String key(String owner, String name) {
        return (owner + "/" + name).toLowerCase(Locale.ROOT);
    }
}
