package ai.coditect.milepost.sandbox;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that the embedded GitHub knows. */
final class SandboxState {
    private final Map<String, Repository> repositories = new LinkedHashMap<>();
    private final Map<Long, Issue> issues = new HashMap<>();
    private long lastId;

    /** An empty GitHub. */
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

    Set<Repository> repositories() {
        return new LinkedHashSet<>(repositories.values());
    }

    Optional<Repository> repository(String owner, String name) {
        return Optional.ofNullable(repositories.get(key(owner, name)));
    }

    Optional<Repository> repository(long id) {
        return repositories().stream().filter(one -> one.id == id).findFirst();
    }

    Repository createRepository(String owner, String name, Instant now) {
        Repository created = new Repository(nextId(), owner, name, now);
        add(created);
        return created;
    }

    /** From now on the old name leads to the same repository, as on GitHub. */
    void rename(Repository repository, String newName) {
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
    Optional<Issue> issue(long id) {
        return Optional.ofNullable(issues.get(id));
    }

    void add(Issue issue) {
        issue.repository.add(issue);
        issues.put(issue.id, issue);
    }

    void remove(Issue issue) {
        issue.repository.remove(issue);
        issues.remove(issue.id);
    }

    static String key(String owner, String name) {
        return (owner + "/" + name).toLowerCase(Locale.ROOT);
    }
}
