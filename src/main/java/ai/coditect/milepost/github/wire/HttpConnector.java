package ai.coditect.milepost.github.wire;

import ai.coditect.milepost.github.network.Network;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.core5.http.config.Http1Config;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * Sends each request once, over HTTP/1.1. Connections are kept for the next request, redirects are left to the caller,
 * and the time limit holds for the whole exchange, from looking up the name to the end of the body.
 */
public final class HttpConnector implements GitHubConnector {

    /**
     * A connection that nobody used for minutes may be forgotten on its way, and then the next request gets no answer.
     */
    private static final Duration MAX_IDLE = Duration.ofSeconds(30);

    /** More than the head of any of GitHub's answers takes. */
    private static final Http1Config HEAD_LIMITS = Http1Config.custom()
            .setMaxLineLength(1 << 16)
            .setMaxHeaderCount(500)
            .build();

    /**
     * What an exchange may take.
     *
     * @param connecting the time to make a connection
     * @param exchange the time from the start of a request to the end of the response, connecting included
     * @param answerBytes the most that is read of a response, counted as it comes over the wire
     */
    public record Limits(Duration connecting, Duration exchange, int answerBytes) {}

    /** A connection that waits for its next exchange. */
    private record Idle(Connection connection, Instant since) {}

    private final Dialer dialer;
    private final Limits limits;
    private final String userAgent;
    private final InstantSource stopwatch;
    private final ExecutorService threads = Executors.newCachedThreadPool(HttpConnector::daemon);
    private final Map<URI, Idle> idle = new ConcurrentHashMap<>();

    /**
     * A connector.
     *
     * @param network the way to the servers
     * @param userAgent sent with every request; GitHub refuses requests without
     * @param stopwatch tells how long a connection was not used
     */
    public HttpConnector(Network network, Limits limits, String userAgent, InstantSource stopwatch) {
        this.dialer = new Dialer(network, limits.connecting(), HEAD_LIMITS);
        this.limits = limits;
        this.userAgent = userAgent;
        this.stopwatch = stopwatch;
    }

    @Override
    public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
        URI server = URI.create(request.url().toString()).resolve("/");
        Connection connection =
                kept(server).orElseGet(() -> new Connection(server, dialer, limits.answerBytes(), userAgent));
        Future<GitHubConnectorResponse> exchange = threads.submit(() -> connection.exchange(request));
        try {
            GitHubConnectorResponse response = exchange.get(limits.exchange().toMillis(), TimeUnit.MILLISECONDS);
            keep(server, connection);
            return response;
        } catch (TimeoutException fault) {
            connection.close();
            throw new SocketTimeoutException("no whole answer within " + limits.exchange());
        } catch (InterruptedException fault) {
            connection.close();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException fault) {
            connection.close();
            if (fault.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IOException("the request failed", fault.getCause());
        }
    }

    private Optional<Connection> kept(URI server) {
        Optional<Idle> waiting = Optional.ofNullable(idle.remove(server));
        Optional<Connection> usable = waiting.filter(
                        one -> one.since().plus(MAX_IDLE).isAfter(stopwatch.instant()))
                .map(Idle::connection)
                .filter(connection -> !connection.isStale());
        if (usable.isEmpty()) {
            waiting.map(Idle::connection).ifPresent(Connection::close);
        }
        return usable;
    }

    private void keep(URI server, Connection connection) {
        if (connection.isOpen()) {
            Optional.ofNullable(idle.put(server, new Idle(connection, stopwatch.instant())))
                    .map(Idle::connection)
                    .ifPresent(Connection::close);
        } else {
            connection.close();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "milepost-http");
        thread.setDaemon(true);
        return thread;
    }
}
