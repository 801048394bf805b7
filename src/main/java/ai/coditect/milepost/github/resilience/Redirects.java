package ai.coditect.milepost.github.resilience;

import ai.coditect.milepost.github.exchange.ApiRequest;
import ai.coditect.milepost.github.exchange.Response;
import ai.coditect.milepost.remote.FailureKind;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows a redirect on the same server without changing the method. */
final class Redirects {

    /** How many redirects one request follows. */
    static final int MAX_REDIRECTS = 5;

    /**
     * An issue that is written to. The reads before have told the repository's name of today, so a redirect leads to
     * where the issue was transferred.
     */
    private static final Pattern ONE_ISSUE = Pattern.compile("/issues/\\d+(?:/.*)?$");

    private static final Pattern NAMED = Pattern.compile("/repos/([^/]+/[^/]+)(?:/.*)?$");

    private Redirects() {}

    /**
     * The request at the new address.
     *
     * @throws RequestFailedException when it may not be followed
     */
    static ApiRequest follow(ApiRequest request, Response response, Origin origin) {
        URL target = target(request.url(), response);
        origin.require(target);
        if (request.idempotency().writes()
                && ONE_ISSUE.matcher(request.url().getPath()).find()) {
            throw new RequestFailedException(
                    FailureKind.GONE,
                    "the issue was moved to another repository, or its repository was renamed meanwhile",
                    "Make a new plan to see what is there now.",
                    false);
        }
        if (request.idempotency().writes() && !keepsMethod(response.status())) {
            throw moved("what is written to has moved to " + shown(target), "Use the new name: " + advice(target));
        }
        return request.at(target);
    }

    private static boolean keepsMethod(int status) {
        return status == 307 || status == 308;
    }

    private static URL target(URL from, Response response) {
        String location = response.header("location").orElseThrow(Redirects::unusable);
        try {
            return from.toURI().resolve(new URI(location)).toURL();
        } catch (URISyntaxException | MalformedURLException | IllegalArgumentException fault) {
            throw unusable();
        }
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

    private static RequestFailedException moved(String reason, String remedy) {
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
