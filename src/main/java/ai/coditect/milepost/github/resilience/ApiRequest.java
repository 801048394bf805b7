package ai.coditect.milepost.github.resilience;

import ai.coditect.milepost.remote.Precondition;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.connector.GitHubConnectorRequest;

/** A request that the client library has no call for, sent through the same connector. */
public final class ApiRequest implements GitHubConnectorRequest, ContentWrites {

    private final String wanted;
    private final String method;
    private final URL url;
    private final Map<String, List<String>> headers;
    private final Optional<String> body;
    private final Idempotency effect;
    private final int writes;
    private final Precondition precondition;

    /**
     * A request.
     *
     * @param wanted what it is for, as it follows the word "cannot"
     */
    public ApiRequest(
            String wanted,
            String method,
            URL url,
            Map<String, List<String>> headers,
            Optional<String> body,
            Idempotency effect,
            int writes,
            Precondition precondition) {
        this.wanted = wanted;
        this.method = method;
        this.url = url;
        this.headers = Map.copyOf(headers);
        this.body = body;
        this.effect = effect;
        this.writes = writes;
        this.precondition = precondition;
    }

    /** The same request, sent only as long as the precondition holds. */
    public ApiRequest onlyIf(Precondition required) {
        return new ApiRequest(wanted, method, url, headers, body, effect, writes, required);
    }

    @Override
    public Precondition precondition() {
        return precondition;
    }

    public String wanted() {
        return wanted;
    }

    @Override
    public Idempotency effect() {
        return effect;
    }

    @Override
    public int contentWrites() {
        return writes;
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public Map<String, List<String>> allHeaders() {
        return headers;
    }

    @Override
    public @Nullable String header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
    }

    @Override
    public @Nullable String contentType() {
        return header("Content-Type");
    }

    @Override
    public InputStream body() {
        return new ByteArrayInputStream(body.orElse("").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public URL url() {
        return url;
    }

    @Override
    public boolean hasBody() {
        return body.isPresent();
    }

    @Override
    public String toString() {
        return method + " " + url.getPath();
    }
}
