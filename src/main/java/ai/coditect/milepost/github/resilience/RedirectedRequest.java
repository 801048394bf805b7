package ai.coditect.milepost.github.resilience;

import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.connector.GitHubConnectorRequest;

/** The same request at another address; to another host it goes without the token. */
final class RedirectedRequest implements GitHubConnectorRequest {

    private final GitHubConnectorRequest original;
    private final URL url;
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    RedirectedRequest(GitHubConnectorRequest original, URL url, boolean withToken) {
        this.original = original;
        this.url = url;
        headers.putAll(original.allHeaders());
        if (!withToken) {
            headers.remove("Authorization");
            headers.remove("Cookie");
        }
    }

    @Override
    public String method() {
        return original.method();
    }

    @Override
    public Map<String, List<String>> allHeaders() {
        return headers;
    }

    @Override
    public @Nullable String header(String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.get(0);
    }

    @Override
    public @Nullable String contentType() {
        return original.contentType();
    }

    @Override
    public @Nullable InputStream body() {
        return original.body();
    }

    @Override
    public URL url() {
        return url;
    }

    @Override
    public boolean hasBody() {
        return original.hasBody();
    }
}
