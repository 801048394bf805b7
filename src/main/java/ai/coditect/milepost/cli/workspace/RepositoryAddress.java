package ai.coditect.milepost.cli.workspace;

import ai.coditect.milepost.model.RepositoryRef;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A repository as people write it: {@code octo/app}, {@code github.com/octo/app}, the address of any of its pages, or
 * what a remote of git says.
 *
 * @param host in lower case, where one was written
 */
public record RepositoryAddress(Optional<String> host, RepositoryRef repository) {

    private static final Pattern PLAIN = Pattern.compile("[^/:@\\s]+/[^/:@\\s]+");
    private static final Pattern HOST_FIRST = Pattern.compile("([^/:@\\s]+\\.[^/:@\\s]+)/([^/\\s]+)/([^/\\s]+)");
    private static final Pattern OF_SSH = Pattern.compile("(?:[^/:@\\s]+@)?([^/:@\\s]+):/*([^/\\s]+)/([^/\\s]+?)/?");
    private static final Pattern URL = Pattern.compile(
            "(?:https?|git|ssh|git\\+ssh|git\\+https)://(?:[^/@\\s]*@)?([^/:@\\s]+)(?::\\d+)?/+([^/\\s]+)/([^/?#\\s]+)([/?#]\\S*)?");

    /** What begins the path of a page that is no repository's, and so can be nobody's login. */
    private static final Set<String> NO_OWNERS = Set.of(
            "apps",
            "enterprises",
            "features",
            "gist",
            "login",
            "marketplace",
            "notifications",
            "orgs",
            "repos",
            "search",
            "settings",
            "sponsors",
            "topics",
            "users");

    /** The repository that the text names; empty where it has none of these forms. */
    public static Optional<RepositoryAddress> parse(String text) {
        String given = text.strip();
        if (PLAIN.matcher(given).matches()) {
            return RepositoryRef.parse(withoutGit(given)).map(name -> new RepositoryAddress(Optional.empty(), name));
        }
        for (Pattern form : new Pattern[] {URL, HOST_FIRST, OF_SSH}) {
            Matcher matcher = form.matcher(given);
            if (matcher.matches()) {
                if (NO_OWNERS.contains(matcher.group(2).toLowerCase(Locale.ROOT))) {
                    return Optional.empty();
                }
                return RepositoryRef.parse(matcher.group(2) + "/" + withoutGit(matcher.group(3)))
                        .map(name -> new RepositoryAddress(Optional.of(host(matcher.group(1))), name));
            }
        }
        return Optional.empty();
    }

    /** GitHub has another name for its SSH server where the port of SSH is closed, and an older one for the web. */
    private static String host(String written) {
        String host = written.toLowerCase(Locale.ROOT);
        return host.equals("ssh.github.com") || host.equals("www.github.com") ? "github.com" : host;
    }

    private static String withoutGit(String name) {
        return name.endsWith(".git") ? name.substring(0, name.length() - ".git".length()) : name;
    }

    /** A form in which people write it. */
    @Override
    public String toString() {
        return host.map(name -> name + "/").orElse("") + repository;
    }
}
