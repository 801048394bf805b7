package ai.coditect.milepost.github.resilience;

import ai.coditect.milepost.remote.FailureKind;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows a redirect without changing the method and without taking the token to another host. */
final class Redirects {

    /** How many redirects one request follows. */
    static final int MAX_REDIRECTS = 5;

    private static final Pattern NAMED = Pattern.compile("/repos/([^/]+/[^/]+)(?:/.*)?$");

    private Redirects() {}

    /**
     * The request at the new address.
     *
     * @throws RequestFailedException when it may not be followed
     */
    static ApiRequest follow(ApiRequest request, Response response) {
        URL target = target(request.url(), response);
        boolean sameHost = sameHost(request.url(), target);
        if (request.url().getProtocol().equals("https") && !target.getProtocol().equals("https")) {
            throw refused("the server redirects to an address without TLS", "Check --api-url.");
        }
        if (request.idempotency().writes() && !(sameHost && keepsMethod(response.status()))) {
            throw refused("what is written to has moved to " + shown(target), "Use the new name: " + advice(target));
        }
        ApiRequest moved = request.at(target);
        return sameHost ? moved : moved.withoutToken();
    }

    private static boolean keepsMethod(int status) {
        return status == 307 || status == 308;
    }

    private static URL target(URL from, Response response) {
        String location = response.header("location").orElseThrow(Redirects::unusable);
        try {
            URL target = from.toURI().resolve(new URI(location)).toURL();
            if (target.getProtocol().matches("https?")) {
                return target;
            }
        } catch (URISyntaxException | MalformedURLException | IllegalArgumentException fault) {
            throw unusable();
        }
        throw unusable();
    }

    private static boolean sameHost(URL one, URL other) {
        return one.getProtocol().equals(other.getProtocol())
                && one.getHost().equalsIgnoreCase(other.getHost())
                && port(one) == port(other);
    }

    private static int port(URL url) {
        return url.getPort() == -1 ? url.getDefaultPort() : url.getPort();
    }

    private static String shown(URL target) {
        return name(target).orElseGet(() -> target.getHost() + target.getPath());
    }

    private static String advice(URL target) {
        return name(target)
                .map(name -> "-R " + name + ", or `repository: " + name + "` in the definitions.")
                .orElse("open the repository in a browser to see it, and give it with -R.");
    }

    private static Optional<String> name(URL target) {
        Matcher matcher = NAMED.matcher(target.getPath());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static RequestFailedException refused(String reason, String remedy) {
        return new RequestFailedException(FailureKind.NOT_FOUND, reason, remedy, false);
    }

    private static RequestFailedException unusable() {
        return new RequestFailedException(
                FailureKind.MALFORMED,
                "the server redirects without saying where to",
                "Check --api-url; a proxy in between may be at fault.",
                false);
    }
}
