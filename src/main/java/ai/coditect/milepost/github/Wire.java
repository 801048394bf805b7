package ai.coditect.milepost.github;

import ai.coditect.milepost.github.resilience.HttpConnector;
import java.time.Duration;
import org.kohsuke.github.connector.GitHubConnector;

/** What carries requests to a server, before anything is paced, retried or logged. */
public final class Wire {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);

    private final GitHubConnector connector;

    private Wire(GitHubConnector connector) {
        this.connector = connector;
    }

    /** Over the network. */
    public static Wire network() {
        return new Wire(new HttpConnector(CONNECT_TIMEOUT, REQUEST_TIMEOUT, GitHubClient.USER_AGENT));
    }

    /** To a server in this process. */
    public static Wire inProcess(InProcessConnector.Handler handler) {
        return new Wire(new InProcessConnector(handler));
    }

    /** By a connector of the client library. */
    public static Wire of(GitHubConnector connector) {
        return new Wire(connector);
    }

    GitHubConnector connector() {
        return connector;
    }
}
