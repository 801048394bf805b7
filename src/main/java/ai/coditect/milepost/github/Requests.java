package ai.coditect.milepost.github;

import ai.coditect.milepost.github.resilience.Effect;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.remote.Precondition;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes raw requests for one repository of one server. */
final class Requests {

    /** The version that the client library asks for as well. */
    private static final String API_VERSION = "2022-11-28";

    private static final String JSON = "application/json";

    private final ApiUrl api;
    private final RepositoryRef repository;
    private final Optional<Token> token;

    Requests(ApiUrl api, RepositoryRef repository, Optional<Token> token) {
        this.api = api;
        this.repository = repository;
        this.token = token;
    }

    RepositoryRef repository() {
        return repository;
    }

    /** A read below the repository's address. */
    RawRequest get(String path, String wanted) {
        return new RawRequest(
                wanted, "GET", below(path), headers(), Optional.empty(), Effect.READ, 0, Precondition.none());
    }

    /** The question for the budgets; GitHub counts it against none. */
    RawRequest budgets() {
        return new RawRequest(
                "read what is left of the request budget",
                "GET",
                url(api.rest() + "/rate_limit"),
                headers(),
                Optional.empty(),
                Effect.READ,
                0,
                Precondition.none());
    }

    /** A single write below the repository's address. */
    RawRequest write(String method, String path, Optional<JsonNode> body, Effect effect, String wanted) {
        return new RawRequest(
                wanted, method, below(path), headers(), body.map(JsonNode::toString), effect, 1, Precondition.none());
    }

    /** A query, or a mutation that counts for so many content writes. */
    RawRequest graphQl(JsonNode body, int writes, String wanted) {
        Effect effect = writes == 0 ? Effect.READ : Effect.ONCE;
        return new RawRequest(
                wanted,
                "POST",
                url(api.graphQl().toString()),
                headers(),
                Optional.of(body.toString()),
                effect,
                writes,
                Precondition.none());
    }

    /** A name as one part of a path. */
    static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private URL below(String path) {
        return url(api.rest() + "/repos/" + repository.owner() + "/" + repository.name() + path);
    }

    private static URL url(String text) {
        try {
            return URI.create(text).toURL();
        } catch (MalformedURLException fault) {
            throw new IllegalStateException("an address made of checked parts is not a URL: " + text, fault);
        }
    }

    private Map<String, List<String>> headers() {
        Map<String, List<String>> headers = new HashMap<>();
        headers.put("Accept", List.of("application/vnd.github+json"));
        headers.put("Accept-Encoding", List.of("gzip"));
        headers.put("Content-Type", List.of(JSON));
        headers.put("X-GitHub-Api-Version", List.of(API_VERSION));
        headers.put("User-Agent", List.of(GitHubClient.USER_AGENT));
        token.ifPresent(value -> headers.put("Authorization", List.of(value.authorization())));
        return headers;
    }
}
