package ai.coditect.milepost.github.wire;

import ai.coditect.milepost.github.network.Network;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * Sends each request once, over HTTP/1.1. Connections are kept for the next request, redirects are left to the caller,
 * and the time limit holds for the whole exchange, from looking up the name to the end of the body.
 */
public final class HttpConnector implements GitHubConnector {

    /**
     * What an exchange may take.
     *
     * @param connecting the time for each step to a connection
     * @param exchange the time from the start of a request to the end of the response, connecting included
     * @param answerBytes the most that is read of a response, counted as it comes over the wire
     */
    public record Limits(Duration connecting, Duration exchange, int answerBytes) {}

    private final Dialer dialer;
    private final Limits limits;
    private final String userAgent;
    private final KeptConnections kept;
    private final ExecutorService threads = Executors.newCachedThreadPool(HttpConnector::daemon);

    /**
     * A connector.
     *
     * @param network the way to the servers
     * @param userAgent sent with every request; GitHub refuses requests without
     * @param stopwatch tells how long a connection was not used
     */
    public HttpConnector(Network network, Limits limits, String userAgent, InstantSource stopwatch) {
        this.dialer = new Dialer(network, limits.connecting());
        this.limits = limits;
        this.userAgent = userAgent;
        this.kept = new KeptConnections(stopwatch);
    }

    @Override
    public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
        URI server = URI.create(request.url().toString()).resolve("/");
        Exchange exchange = new Exchange(
                request, server, kept, () -> new Connection(server, dialer, limits.answerBytes(), userAgent));
        Future<GitHubConnectorResponse> answer = threads.submit(exchange);
        try {
            return answer.get(limits.exchange().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException fault) {
            throw switch (exchange.giveUp()) {
                case CONNECTING ->
                    dialer.network()
                            .unconnected(server, new SocketTimeoutException("none within " + limits.exchange()));
                case SENDING, GIVEN_UP -> new SocketTimeoutException("no whole answer within " + limits.exchange());
            };
        } catch (InterruptedException fault) {
            exchange.giveUp();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException fault) {
            exchange.giveUp();
            if (fault.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IOException("the request failed", fault.getCause());
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "milepost-http");
        thread.setDaemon(true);
        return thread;
    }
}
