package ai.coditect.milepost.github.wire;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** One request on its way, and its response. Another thread may give it up, wherever it is. */
final class Exchange implements Callable<GitHubConnectorResponse> {

    /** How far it has come. */
    enum Phase {
        /** Nothing was sent to the server. */
        CONNECTING,
        /** The request may have arrived, in part or whole. */
        SENDING,
        /** Nothing more is sent. */
        GIVEN_UP
    }

    private final GitHubConnectorRequest request;
    private final URI server;
    private final KeptConnections kept;
    private final Supplier<Connection> newConnection;
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.CONNECTING);
    private volatile Optional<Connection> current = Optional.empty();

    Exchange(GitHubConnectorRequest request, URI server, KeptConnections kept, Supplier<Connection> newConnection) {
        this.request = request;
        this.server = server;
        this.kept = kept;
        this.newConnection = newConnection;
    }

    /**
     * Sends the request over a kept connection, or over a new one.
     *
     * @throws IOException when there is no whole response
     */
    @Override
    public GitHubConnectorResponse call() throws IOException {
        Connection connection =
                kept.take(server).map(this::use).filter(Connection::isUsable).orElseGet(() -> use(newConnection.get()));
        connection.open();
        if (!phase.compareAndSet(Phase.CONNECTING, Phase.SENDING)) {
            throw new ConnectException("given up before anything was sent");
        }
        GitHubConnectorResponse response = connection.send(request);
        if (phase.get() == Phase.SENDING) {
            kept.keep(server, connection);
        }
        return response;
    }

    /** Ends it, and says how far it had come. */
    Phase giveUp() {
        Phase before = phase.getAndSet(Phase.GIVEN_UP);
        current.ifPresent(Connection::close);
        return before;
    }

    private Connection use(Connection next) {
        current.ifPresent(Connection::close);
        current = Optional.of(next);
        if (phase.get() == Phase.GIVEN_UP) {
            next.close();
        }
        return next;
    }
}
