package ai.coditect.milepost.github.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** A response in memory, as the client library takes it. A body that the headers call compressed is decompressed. */
public final class InMemoryResponse extends GitHubConnectorResponse {

    private final byte[] body;

    /** A response to this very request: the client library insists on its own request object. */
    public InMemoryResponse(
            GitHubConnectorRequest request, int status, Map<String, List<String>> headers, byte[] body) {
        super(request, status, headers);
        this.body = body.clone();
    }

    @Override
    public InputStream bodyStream() throws IOException {
        return wrapStream(new ByteArrayInputStream(body));
    }

    @Override
    public void close() {
        // Everything is in memory.
    }
}
