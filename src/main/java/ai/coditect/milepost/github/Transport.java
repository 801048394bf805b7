package ai.coditect.milepost.github;

import ai.coditect.milepost.github.http.RequestFactory;
import ai.coditect.milepost.github.network.Network;
import ai.coditect.milepost.github.resilience.Bounds;
import ai.coditect.milepost.github.wire.HttpConnector;
import java.time.Duration;
import java.time.InstantSource;
import org.kohsuke.github.connector.GitHubConnector;

/** Carries a request to a server once, without pacing, retries or a log. */
public final class Transport {

    private static final HttpConnector.Limits LIMITS =
            new HttpConnector.Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), Bounds.MAX_ANSWER_BYTES);

    private final GitHubConnector connector;

    private Transport(GitHubConnector connector) {
        this.connector = connector;
    }

    /** To a server on the network, that way. The stopwatch tells how long a connection was not used. */
    public static Transport network(Network way, InstantSource stopwatch) {
        return new Transport(new HttpConnector(way, LIMITS, RequestFactory.USER_AGENT, stopwatch));
    }

    /** To a server in this process. */
    public static Transport inProcess(InProcessConnector.Handler handler) {
        return new Transport(new InProcessConnector(handler));
    }

    /** With a connector of the client library. */
    public static Transport of(GitHubConnector connector) {
        return new Transport(connector);
    }

    GitHubConnector connector() {
        return connector;
    }
}
