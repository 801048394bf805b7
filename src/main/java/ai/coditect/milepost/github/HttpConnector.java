package ai.coditect.milepost.github;

import ai.coditect.milepost.github.exchange.ApiRequest;
import ai.coditect.milepost.github.exchange.InMemoryResponse;
import ai.coditect.milepost.github.network.Network;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * Sends requests with the JDK's client: connections are kept alive, redirects are left to the caller, and the time
 * limit holds for the whole exchange, the body included.
 */
public final class HttpConnector implements GitHubConnector {

    /** Headers that the JDK's client insists on setting itself. */
    private static final Set<String> RESTRICTED = Set.of("connection", "content-length", "expect", "host", "upgrade");

    private final Network network;
    private final HttpClient client;
    private final Duration requestTimeout;
    private final int maxAnswerBytes;
    private final String userAgent;

    /**
     * A connector.
     *
     * @param network the way to the server
     * @param connectTimeout for connecting
     * @param requestTimeout from the start of a request to the end of the response
     * @param maxAnswerBytes the most that is read of a response, counted as it comes over the wire
     * @param userAgent sent with every request that has none; GitHub refuses requests without
     */
    public HttpConnector(
            Network network, Duration connectTimeout, Duration requestTimeout, int maxAnswerBytes, String userAgent) {
        this.network = network;
        this.client = network.client()
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Executors.newCachedThreadPool(HttpConnector::daemon))
                .build();
        this.requestTimeout = requestTimeout;
        this.maxAnswerBytes = maxAnswerBytes;
        this.userAgent = userAgent;
    }

    @Override
    public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
        URI uri = URI.create(request.url().toString());
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(translate(uri, request), BoundedBody.upTo(maxAnswerBytes));
        try {
            HttpResponse<byte[]> response = exchange.get(requestTimeout.toMillis(), TimeUnit.MILLISECONDS);
            if (Network.isOfProxy(response.statusCode())) {
                throw network.refusedByProxy(uri, response.statusCode());
            }
            return new InMemoryResponse(
                    request, response.statusCode(), response.headers().map(), response.body());
        } catch (TimeoutException fault) {
            exchange.cancel(true);
            throw new HttpTimeoutException("no whole answer within " + requestTimeout);
        } catch (InterruptedException fault) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException fault) {
            if (fault.getCause() instanceof IOException cause) {
                throw network.explained(uri, cause);
            }
            throw new IOException("the request failed", fault.getCause());
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "milepost-http");
        thread.setDaemon(true);
        return thread;
    }

    private HttpRequest translate(URI uri, GitHubConnectorRequest request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri)
                .version(uri.getScheme().equals("https") ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .setHeader("User-Agent", userAgent)
                .method(
                        request.method(),
                        ApiRequest.of(request)
                                .content()
                                .map(HttpRequest.BodyPublishers::ofString)
                                .orElseGet(HttpRequest.BodyPublishers::noBody));
        request.allHeaders().forEach((name, values) -> {
            if (!RESTRICTED.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> builder.setHeader(name, value));
            }
        });
        network.proxyAuthorization(uri).ifPresent(value -> builder.setHeader("Proxy-Authorization", value));
        return builder.build();
    }
}
