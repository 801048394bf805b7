package ai.coditect.milepost.model.access;

import java.util.List;
import java.util.Optional;

/**
 * What may be done in a repository, as far as the server tells. What is empty was not told.
 *
 * @param isArchived whether it is read-only for everybody
 * @param permission the role of the account that the token acts as; a token may have less
 * @param assignable the logins that can be assigned to a new issue
 * @param issueTypes the names of the issue types that can be given
 */
public record RepositoryAccess(
        boolean isArchived,
        Optional<Permission> permission,
        Optional<List<String>> assignable,
        Optional<List<String>> issueTypes) {

    /** Nothing was told. */
    public static final RepositoryAccess UNTOLD =
            new RepositoryAccess(false, Optional.empty(), Optional.empty(), Optional.empty());

    public RepositoryAccess {
        assignable = assignable.map(List::copyOf);
        issueTypes = issueTypes.map(List::copyOf);
    }

    /** Whether it is certain that this login cannot be assigned to a new issue. Apps are in no list. */
    public boolean excludes(String login) {
        return !login.endsWith("[bot]")
                && !login.equalsIgnoreCase("copilot")
                && assignable
                        .filter(logins -> logins.stream().noneMatch(login::equalsIgnoreCase))
                        .isPresent();
    }
}
