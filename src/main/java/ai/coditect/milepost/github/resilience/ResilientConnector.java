package ai.coditect.milepost.github.resilience;

import ai.coditect.milepost.remote.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * Makes any connector a good guest: paces writes, waits when asked to, sends again what may be sent again, and never
 * sends a create twice. Answers that are GitHub's last word come back; everything else is a
 * {@link RequestFailedException}, never an {@link java.io.IOException}. One object serves a whole process, so that its
 * limits hold over re-runs.
 */
public final class ResilientConnector implements GitHubConnector {

    /** What one sending works with. */
    record Parts(
            RequestSender transport,
            WritePacer pacer,
            NotifyingSleeper waiter,
            RetryPolicy retries,
            Duration maxWait) {}

    /**
     * What is handed in.
     *
     * @param maxWait the longest that one request waits because the service asks to slow down
     * @param random for the jitter of waits
     */
    public record Settings(
            Clock clock,
            Sleeper sleeper,
            Pacing pacing,
            Duration maxWait,
            RequestLog log,
            WaitListener waits,
            RandomGenerator random) {}

    private final Parts parts;
    private final ReentrantLock writing = new ReentrantLock(true);

    /** Decorates a connector. */
    public ResilientConnector(GitHubConnector inner, Settings settings) {
        NotifyingSleeper waiter = new NotifyingSleeper(settings.clock(), settings.sleeper(), settings.waits());
        this.parts = new Parts(
                new RequestSender(inner, settings.clock(), settings.log()),
                new WritePacer(settings.pacing(), waiter),
                waiter,
                new RetryPolicy(settings.clock(), settings.random()),
                settings.maxWait());
    }

    /**
     * Sends the request as often as is right and returns an answer that is the service's last word.
     *
     * @throws RequestFailedException when there is none
     */
    public Response ask(GitHubConnectorRequest request) {
        Idempotency effect = effectOf(request);
        if (!effect.writes()) {
            return new RequestExecution(parts, request, effect, 0).run();
        }
        writing.lock();
        try {
            return new RequestExecution(parts, request, effect, writesOf(request)).run();
        } finally {
            writing.unlock();
        }
    }

    /** The same as {@link #ask}, as the client library wants it. */
    @Override
    public GitHubConnectorResponse send(GitHubConnectorRequest request) {
        return new BufferedResponse(request, ask(request));
    }

    /** The last known budget of a resource as GitHub names it: {@code core} for REST, {@code graphql}. */
    public Optional<Budget> budget(String resource) {
        return parts.transport().budget(resource);
    }

    private static Idempotency effectOf(GitHubConnectorRequest request) {
        if (request instanceof ContentWrites own) {
            return own.effect();
        }
        return Idempotency.ofMethod(request.method(), request.url().getPath().endsWith("/graphql"));
    }

    private static int writesOf(GitHubConnectorRequest request) {
        return request instanceof ContentWrites own ? own.contentWrites() : 1;
    }
}
