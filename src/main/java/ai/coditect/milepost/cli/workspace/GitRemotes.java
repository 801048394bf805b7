package ai.coditect.milepost.cli.workspace;

import ai.coditect.milepost.model.RepositoryRef;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The repositories that the remotes of a git repository name, by the name of the remote.
 *
 * @param byName in the order in which git lists them
 */
public record GitRemotes(Map<String, RepositoryAddress> byName) {

    /** Only those on a server. */
    public GitRemotes on(String host) {
        Map<String, RepositoryAddress> some = new LinkedHashMap<>();
        byName.forEach((name, address) -> {
            if (address.host().equals(Optional.of(host))) {
                some.put(name, address);
            }
        });
        return new GitRemotes(some);
    }

    /** The repository that all of them name; empty where there is none, or they name several. */
    public Optional<RepositoryRef> only() {
        Optional<RepositoryRef> first =
                byName.values().stream().map(RepositoryAddress::repository).findFirst();
        return first.filter(repository ->
                byName.values().stream().map(RepositoryAddress::repository).allMatch(repository::isSameAs));
    }

    /** Their servers in a sentence: {@code origin is on git.example.com}. */
    public String hostsInWords() {
        return byName.entrySet().stream()
                .map(remote ->
                        remote.getKey() + " is on " + remote.getValue().host().orElse("this machine"))
                .collect(Collectors.joining(", "));
    }

    /** All of them in a sentence: {@code origin is octo/app, upstream is them/app}. */
    public String inWords() {
        return byName.entrySet().stream()
                .map(remote -> remote.getKey() + " is " + remote.getValue().repository())
                .collect(Collectors.joining(", "));
    }
}
