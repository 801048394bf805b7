package ai.coditect.milepost.github.resilience;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * An answer that was read to its end, given out under the request that was asked for: the client library insists on its
 * own request object.
 */
final class BufferedResponse extends GitHubConnectorResponse {

    private final byte[] body;

    BufferedResponse(GitHubConnectorRequest request, Response answer) {
        super(request, answer.status(), withoutEncoding(answer.headers()));
        this.body = answer.body().getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> withoutEncoding(Map<String, List<String>> headers) {
        Map<String, List<String>> kept = new TreeMap<>(headers);
        kept.remove("content-encoding");
        kept.remove("content-length");
        return kept;
    }

    @Override
    public InputStream bodyStream() {
        return new ByteArrayInputStream(body);
    }

    @Override
    public void close() {
        // Everything is in memory.
    }
}
