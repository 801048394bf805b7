package ai.coditect.milepost.github;

import ai.coditect.milepost.github.http.RequestFactory;
import ai.coditect.milepost.github.network.Network;
import ai.coditect.milepost.github.resilience.Bounds;
import java.time.Duration;
import org.kohsuke.github.connector.GitHubConnector;

/** Carries a request to a server once, without pacing, retries or a log. */
public final class Transport {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);

    private final GitHubConnector connector;

    private Transport(GitHubConnector connector) {
        this.connector = connector;
    }

    /** To a server on the network, that way. */
    public static Transport network(Network way) {
        return new Transport(new HttpConnector(
                way, CONNECT_TIMEOUT, REQUEST_TIMEOUT, Bounds.MAX_ANSWER_BYTES, RequestFactory.USER_AGENT));
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
