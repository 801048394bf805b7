package ai.coditect.milepost.github.exchange;

import ai.coditect.milepost.pace.Load;
import ai.coditect.milepost.remote.Precondition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.connector.GitHubConnectorRequest;

/**
 * A request with what the connector has to know of it.
 *
 * @param wanted what it is for, as it follows the word "cannot"
 * @param allHeaders whatever the case of their names
 * @param content the text of the body
 * @param load what it weighs against the pace and GitHub's limits
 * @param precondition checked each time before it is sent
 */
public record ApiRequest(
        String wanted,
        String method,
        URL url,
        Map<String, List<String>> allHeaders,
        Optional<String> content,
        Idempotency idempotency,
        Load load,
        Precondition precondition)
        implements GitHubConnectorRequest {

    public ApiRequest {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(allHeaders);
        allHeaders = Collections.unmodifiableMap(headers);
    }

    /** Takes a request of the client library, of which nothing is known but what is sent. */
    public static ApiRequest of(GitHubConnectorRequest request) {
        if (request instanceof ApiRequest own) {
            return own;
        }
        Idempotency idempotency =
                Idempotency.ofMethod(request.method(), request.url().getPath().endsWith("/graphql"));
        return new ApiRequest(
                "",
                request.method(),
                request.url(),
                request.allHeaders(),
                contentOf(request),
                idempotency,
                idempotency.writes() ? Load.notifying(1) : Load.NONE,
                Precondition.none());
    }

    private static Optional<String> contentOf(GitHubConnectorRequest request) {
        if (!request.hasBody()) {
            return Optional.empty();
        }
        try (InputStream body = Objects.requireNonNullElse(request.body(), InputStream.nullInputStream())) {
            return Optional.of(new String(body.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException("the body of a request cannot be read", fault);
        }
    }

    /** Whether it changes something. */
    public boolean writes() {
        return idempotency.writes();
    }

    /** The same request, sent only as long as the precondition holds. */
    public ApiRequest onlyIf(Precondition required) {
        return new ApiRequest(wanted, method, url, allHeaders, content, idempotency, load, required);
    }

    /** The same request to another address. */
    public ApiRequest at(URL target) {
        return new ApiRequest(wanted, method, target, allHeaders, content, idempotency, load, precondition);
    }

    @Override
    public @Nullable String header(String name) {
        return allHeaders.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
    }

    @Override
    public @Nullable String contentType() {
        return header("Content-Type");
    }

    @Override
    public InputStream body() {
        return new ByteArrayInputStream(content.orElse("").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean hasBody() {
        return content.isPresent();
    }

    /** Without headers, which hold the token. */
    @Override
    public String toString() {
        return method + " " + url.getPath();
    }
}
