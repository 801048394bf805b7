package ai.coditect.milepost.sandbox.state;

import ai.coditect.milepost.sandbox.http.Refusal;
import ai.coditect.milepost.sandbox.settings.SandboxAccount;
import ai.coditect.milepost.sandbox.settings.SandboxPermission;
import ai.coditect.milepost.sandbox.settings.SandboxSender;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import ai.coditect.milepost.sandbox.state.entity.StoredEntity;
import ai.coditect.milepost.sandbox.state.project.Project;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the handling of one request needs to know.
 *
 * @param now the time of the request, for everything that it changes
 */
public record RequestContext(
        SandboxSettings settings, SandboxState state, Instant now, SandboxSender sender, ResourceUrls urls) {

    public String login() {
        return sender.login();
    }

    /** What the sender may do. */
    public SandboxPermission permission() {
        return sender.permission();
    }

    /** Whoever has the login: a user or an app. */
    public Account account(String login) {
        return new Account(
                login,
                settings.account(login)
                        .map(SandboxAccount::type)
                        .orElse(SandboxAccount.Type.USER)
                        .text());
    }

    /** What the author of an issue is to its repository. */
    public String association(String login) {
        return settings.association(login).name();
    }

    /** As {@link #findRepository}; refuses the request (404) when there is none. */
    public Repository repository(String owner, String name) {
        return findRepository(owner, name).orElseThrow(Refusal::notFound);
    }

    /** The repository, if the sender may see it. It is created when the settings say so. */
    public Optional<Repository> findRepository(String owner, String name) {
        if (permission() == SandboxPermission.NONE) {
            return Optional.empty();
        }
        Optional<Repository> found = state.repository(owner, name);
        return found.isEmpty() && settings.createsRepositories()
                ? Optional.of(state.createRepository(owner, name, now))
                : found;
    }

    /** The owner of the repository: an organisation where there are issue types, since only these have them. */
    public Account owner(Repository repository) {
        return new Account(repository.owner, settings.hasIssueTypes() ? "Organization" : "User");
    }

    /** Whoever owns projects: the owner of a repository as that, anybody else as a user. */
    public Account owner(String login) {
        return state.repositories().stream()
                .filter(repository -> repository.owner.equalsIgnoreCase(login))
                .findFirst()
                .map(this::owner)
                .orElseGet(() -> Account.user(login));
    }

    /** The owner of that name, if there is one. */
    public Optional<Account> findOwner(String login) {
        return owners().stream()
                .filter(account -> account.login().equalsIgnoreCase(login))
                .findFirst();
    }

    /** All who can own projects. */
    public List<Account> owners() {
        return Stream.of(
                        state.repositories().stream().map(repository -> repository.owner),
                        state.projects().all().stream().map(Project::owner),
                        Stream.of(settings.login()),
                        settings.accounts().stream()
                                .filter(account -> account.type() == SandboxAccount.Type.USER)
                                .map(SandboxAccount::login))
                .flatMap(logins -> logins)
                .map(this::owner)
                .distinct()
                .toList();
    }

    /** Refuses a write to an archived repository, and any sender without write access. */
    void requireWrite() {
        requireNotArchived();
        if (!permission().canWrite()) {
            throw Refusal.forbidden();
        }
    }

    /** Refuses a write to an archived repository. */
    void requireNotArchived() {
        if (settings.archived()) {
            throw Refusal.of(403, "Repository was archived so is read-only.");
        }
    }

    /** Those that are old enough to be in lists; see {@link SandboxSettings#listLag}. */
    public <T extends StoredEntity> List<T> listed(Collection<T> all) {
        Instant latest = now.minus(settings.listLag());
        return all.stream().filter(one -> !one.createdAt().isAfter(latest)).toList();
    }
}
