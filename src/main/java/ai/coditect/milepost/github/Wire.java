package ai.coditect.milepost.github;

import ai.coditect.milepost.github.resilience.HttpConnector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** What carries requests to a server, before anything is paced, retried or logged. */
public final class Wire {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);

    /** A server in this process. */
    @FunctionalInterface
    public interface Handler {
        /**
         * Answers a request.
         *
         * @param target the path with its query
         * @param headers with lower-case names
         */
        Reply handle(String method, String target, Map<String, String> headers, byte[] body);
    }

    /** The answer of a server in this process. */
    public record Reply(int status, Map<String, List<String>> headers, byte[] body) {}

    private final GitHubConnector connector;

    private Wire(GitHubConnector connector) {
        this.connector = connector;
    }

    /** Over the network. */
    public static Wire network() {
        return new Wire(new HttpConnector(CONNECT_TIMEOUT, REQUEST_TIMEOUT, GitHubClient.USER_AGENT));
    }

    /** To a server in this process. */
    public static Wire inProcess(Handler handler) {
        return new Wire(request -> answer(handler, request));
    }

    /** By a connector of the client library. */
    public static Wire of(GitHubConnector connector) {
        return new Wire(connector);
    }

    GitHubConnector connector() {
        return connector;
    }

    private static GitHubConnectorResponse answer(Handler handler, GitHubConnectorRequest request) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        request.allHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        byte[] body = new byte[0];
        if (request.hasBody()) {
            try (InputStream stream = request.body()) {
                body = stream.readAllBytes();
            }
        }
        return new Received(request, handler.handle(request.method(), target(request.url()), headers, body));
    }

    private static String target(URL url) {
        return url.getQuery() == null ? url.getPath() : url.getPath() + "?" + url.getQuery();
    }

    /** An answer that is in memory already. */
    private static final class Received extends GitHubConnectorResponse.ByteArrayResponse {
        private final byte[] body;

        Received(GitHubConnectorRequest request, Reply reply) {
            super(request, reply.status(), reply.headers());
            this.body = reply.body();
        }

        @Override
        protected InputStream rawBodyStream() {
            return new ByteArrayInputStream(body);
        }
    }
}
