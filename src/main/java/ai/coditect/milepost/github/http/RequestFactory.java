package ai.coditect.milepost.github.http;

import ai.coditect.milepost.github.exchange.ApiRequest;
import ai.coditect.milepost.github.exchange.Idempotency;
import ai.coditect.milepost.json.JsonText;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.pace.Load;
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

/** Makes the requests for one repository. */
public final class RequestFactory {

    /** GitHub refuses requests without a user agent. */
    public static final String USER_AGENT = "milepost";

    /** The version that the client library asks for as well. */
    private static final String API_VERSION = "2022-11-28";

    private final URI rest;
    private final URI graphQl;
    private final RepositoryName repository;
    private final Optional<String> authorization;

    /**
     * A factory.
     *
     * @param authorization the value of the header {@code Authorization}
     */
    public RequestFactory(URI rest, URI graphQl, RepositoryRef repository, Optional<String> authorization) {
        this.rest = rest;
        this.graphQl = graphQl;
        this.repository = new RepositoryName(repository);
        this.authorization = authorization;
    }

    private RequestFactory(RequestFactory other, Optional<String> authorization) {
        this.rest = other.rest;
        this.graphQl = other.graphQl;
        this.repository = other.repository;
        this.authorization = authorization;
    }

    /** The same with another token; what was learned of the repository's name is shared. */
    public RequestFactory as(Optional<String> other) {
        return new RequestFactory(this, other);
    }

    /** The repository that the requests are for. */
    public RepositoryName repository() {
        return repository;
    }

    /** A read below the repository's address. */
    public ApiRequest get(String path, String wanted) {
        return request(wanted, "GET", below(path), Optional.empty(), Idempotency.READ, Load.NONE);
    }

    /** Asks for the budgets; GitHub charges nothing for it. */
    public ApiRequest budgets(String wanted) {
        return request(wanted, "GET", rest + "/rate_limit", Optional.empty(), Idempotency.READ, Load.NONE);
    }

    /** A write of this load below the repository's address. */
    public ApiRequest write(
            String method, String path, Optional<JsonNode> body, Idempotency idempotency, Load load, String wanted) {
        return request(wanted, method, below(path), body, idempotency, load);
    }

    /** A query. */
    public ApiRequest query(JsonNode body, String wanted) {
        return request(wanted, "POST", graphQl.toString(), Optional.of(body), Idempotency.READ, Load.NONE);
    }

    /** A mutation of this load, sent once. */
    public ApiRequest mutation(JsonNode body, Load load, String wanted) {
        return request(wanted, "POST", graphQl.toString(), Optional.of(body), Idempotency.ONCE, load);
    }

    private ApiRequest request(
            String wanted, String method, String url, Optional<JsonNode> body, Idempotency idempotency, Load load) {
        return new ApiRequest(
                wanted, method, url(url), headers(), body.map(JsonText::write), idempotency, load, Precondition.none());
    }

    /** A name as one segment of a path. */
    public static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String below(String path) {
        return rest + "/repos/" + repository.current() + path;
    }

    private static URL url(String text) {
        try {
            return URI.create(text).toURL();
        } catch (MalformedURLException fault) {
            throw new IllegalStateException("not a URL, though its parts were checked: " + text, fault);
        }
    }

    private Map<String, List<String>> headers() {
        Map<String, List<String>> headers = new HashMap<>();
        headers.put("Accept", List.of("application/vnd.github+json"));
        headers.put("Accept-Encoding", List.of("gzip"));
        headers.put("Content-Type", List.of("application/json"));
        headers.put("X-GitHub-Api-Version", List.of(API_VERSION));
        headers.put("User-Agent", List.of(USER_AGENT));
        authorization.ifPresent(value -> headers.put("Authorization", List.of(value)));
        return headers;
    }
}
