package ai.coditect.milepost.github;

import ai.coditect.milepost.github.exchange.ApiRequest;
import ai.coditect.milepost.github.exchange.InMemoryResponse;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** Carries requests to a server in this process. */
public final class InProcessConnector implements GitHubConnector {

    /** A server in this process. */
    @FunctionalInterface
    public interface Handler {
        /**
         * Responds to a request.
         *
         * @param target the path with its query
         * @param headers with lower-case names
         */
        Reply handle(String method, String target, Map<String, String> headers, String body);
    }

    /** The response of a server in this process. */
    public record Reply(int status, Map<String, List<String>> headers, String body) {}

    private final Handler handler;

    /** Every request is answered by the handler. */
    public InProcessConnector(Handler handler) {
        this.handler = handler;
    }

    @Override
    public GitHubConnectorResponse send(GitHubConnectorRequest request) {
        Map<String, String> headers = new TreeMap<>();
        request.allHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        String body = ApiRequest.of(request).content().orElse("");
        Reply reply = handler.handle(request.method(), target(request.url()), headers, body);
        return new InMemoryResponse(
                request, reply.status(), reply.headers(), reply.body().getBytes(StandardCharsets.UTF_8));
    }

    private static String target(URL url) {
        return url.getQuery() == null ? url.getPath() : url.getPath() + "?" + url.getQuery();
    }
}
