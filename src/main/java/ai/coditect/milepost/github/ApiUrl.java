package ai.coditect.milepost.github;

import ai.coditect.milepost.github.resilience.Origin;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The address of a GitHub server.
 *
 * @param rest the base of REST, without a slash at its end
 * @param graphQl the address of GraphQL
 */
public record ApiUrl(URI rest, URI graphQl) {

    private static final int MAX_PORT = 65_535;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException when it cannot be used; the message is for the user and holds no secret
     */
    public static ApiUrl parse(String text) {
        String base = checked(text);
        return new ApiUrl(URI.create(base), URI.create(graphQl(base)));
    }

    /**
     * The same server with another address for GraphQL.
     *
     * @throws IllegalArgumentException when that is on another server, which must not get the token
     */
    public ApiUrl withGraphQl(String text) {
        URI named = URI.create(checked(text));
        Origin other = originOf(named);
        if (!other.equals(origin())) {
            throw new IllegalArgumentException("GraphQL at " + other + " is not on the API's server, " + origin()
                    + ", so the token is not sent there");
        }
        return new ApiUrl(rest, named);
    }

    /** The only server that gets the token. */
    Origin origin() {
        return originOf(rest);
    }

    private static Origin originOf(URI checked) {
        return Origin.of(checked).orElseThrow(() -> new IllegalStateException("checked, and no address of HTTP"));
    }

    private static String checked(String text) {
        URI uri = uri(text);
        String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme) || uri.getHost() == null) {
            throw new IllegalArgumentException(
                    "the API's address must look like https://api.github.com or https://HOST/api/v3");
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("the API's address must hold no user, password, query or fragment;"
                    + " the token belongs in GITHUB_TOKEN");
        }
        if (uri.getPort() > MAX_PORT) {
            throw new IllegalArgumentException(
                    "the API's address names the port " + uri.getPort() + ", and the highest is " + MAX_PORT);
        }
        if (scheme.equals("http") && !isLoopback(uri.getHost())) {
            throw new IllegalArgumentException("http:// is for this machine only (localhost, 127.0.0.1);"
                    + " use https:// for " + uri.getHost() + ", or the token could be read on the way");
        }
        return uri.toString().replaceFirst("/+$", "");
    }

    private static URI uri(String text) {
        try {
            return new URI(text.strip());
        } catch (URISyntaxException fault) {
            throw new IllegalArgumentException(
                    "the API's address is not a URL; it must look like https://api.github.com");
        }
    }

    private static String graphQl(String base) {
        return base.endsWith("/api/v3")
                ? base.substring(0, base.length() - "/v3".length()) + "/graphql"
                : base + "/graphql";
    }

    /** The host of the server's pages and of its git; empty for a server on this machine, which has any. */
    public Optional<String> webHost() {
        String host = rest.getHost().toLowerCase(Locale.ROOT);
        boolean hasOwnHost = host.equals("api.github.com") || (host.startsWith("api.") && host.endsWith(".ghe.com"));
        return isLoopback() ? Optional.empty() : Optional.of(hasOwnHost ? host.substring("api.".length()) : host);
    }

    /** Whether the server is on this machine. */
    public boolean isLoopback() {
        return isLoopback(rest.getHost());
    }

    private static boolean isLoopback(String host) {
        return LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
    }
}
