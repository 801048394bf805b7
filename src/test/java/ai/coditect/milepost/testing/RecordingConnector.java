package ai.coditect.milepost.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** Sends through another connector and records each exchange, also one that gets no answer. */
public final class RecordingConnector implements GitHubConnector {

    private final GitHubConnector inner;
    private final Exchange.Server server;
    private final String source;

    /** Decorates {@code inner}; {@code source} is the name of the test. */
    public RecordingConnector(GitHubConnector inner, Exchange.Server server, String source) {
        this.inner = inner;
        this.server = server;
        this.source = source;
    }

    @Override
    public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
        String body = request.hasBody() ? text(request.body().readAllBytes()) : "";
        try {
            GitHubConnectorResponse response = inner.send(request);
            byte[] answer = read(response);
            record(
                    request,
                    body,
                    Optional.of(new Exchange.Answer(response.statusCode(), join(response.allHeaders()), text(answer))));
            return new Recorded(request, response, answer);
        } catch (IOException unanswered) {
            record(request, body, Optional.empty());
            throw unanswered;
        }
    }

    private static byte[] read(GitHubConnectorResponse response) throws IOException {
        try (InputStream stream = response.bodyStream()) {
            return stream == null ? new byte[0] : stream.readAllBytes();
        }
    }

    private void record(GitHubConnectorRequest request, String body, Optional<Exchange.Answer> answer) {
        ExchangeRecorder.record(new Exchange(
                source, server, request.method(), request.url().getFile(), join(request.allHeaders()), body, answer));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Map<String, String> join(Map<String, List<String>> headers) {
        Map<String, String> joined = new TreeMap<>();
        headers.forEach((name, values) -> {
            if (name != null) {
                joined.put(name, String.join(", ", values));
            }
        });
        return joined;
    }

    /** The answer once more: its stream has been read already, and unpacked if it was compressed. */
    private static final class Recorded extends GitHubConnectorResponse {
        private final GitHubConnectorResponse inner;
        private final byte[] body;

        Recorded(GitHubConnectorRequest request, GitHubConnectorResponse inner, byte[] body) {
            super(request, inner.statusCode(), inner.allHeaders());
            this.inner = inner;
            this.body = body;
        }

        @Override
        public InputStream bodyStream() {
            return new ByteArrayInputStream(body);
        }

        @Override
        public void close() throws IOException {
            inner.close();
        }
    }
}
