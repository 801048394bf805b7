package ai.coditect.milepost.github.resilience;

import ai.coditect.milepost.github.exchange.AnswerReader;
import ai.coditect.milepost.github.exchange.ApiRequest;
import ai.coditect.milepost.github.exchange.InMemoryResponse;
import ai.coditect.milepost.github.exchange.Response;
import ai.coditect.milepost.pace.Pacing;
import ai.coditect.milepost.remote.Sleeper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * Makes any connector a good guest: paces writes, waits when asked to, retries what may be sent again, and never sends
 * a create twice. GitHub's final responses come back; everything else is a {@link RequestFailedException}, never an
 * {@link java.io.IOException}. One object serves a whole process, so that its limits hold over re-runs.
 */
public final class ResilientConnector implements GitHubConnector {

    /** What carrying out a request takes. */
    record Parts(
            Origin origin,
            RequestSender sender,
            WritePacer pacer,
            NotifyingSleeper sleeper,
            RetryPolicy retries,
            Duration maxWait) {}

    /**
     * What is handed in.
     *
     * @param clock shows the time of day, which can be wrong or set
     * @param stopwatch measures time, and cannot be set
     * @param maxWait the longest that one request waits because GitHub asks to slow down
     * @param log told of every request that was sent
     * @param random for the jitter of waits
     */
    public record Settings(
            Clock clock,
            InstantSource stopwatch,
            Sleeper sleeper,
            Pacing pacing,
            Duration maxWait,
            Consumer<RequestEvent> log,
            WaitListener waits,
            RandomGenerator random) {}

    private final Parts parts;
    private final ReentrantLock writing = new ReentrantLock(true);

    /** Decorates a connector. */
    public ResilientConnector(GitHubConnector inner, Bounds bounds, Settings settings) {
        NotifyingSleeper sleeper =
                new NotifyingSleeper(settings.clock(), settings.stopwatch(), settings.sleeper(), settings.waits());
        this.parts = new Parts(
                bounds.origin(),
                new RequestSender(
                        inner,
                        new AnswerReader(bounds.maxAnswerBytes()),
                        settings.clock(),
                        settings.stopwatch(),
                        settings.log()),
                new WritePacer(settings.pacing(), sleeper),
                sleeper,
                new RetryPolicy(settings.clock(), settings.random()),
                settings.maxWait());
    }

    /**
     * Sends the request as often as is right and returns GitHub's final response.
     *
     * @throws RequestFailedException when there is none
     */
    public Response ask(ApiRequest request) {
        RequestExecution execution = new RequestExecution(parts, request);
        if (!request.idempotency().writes()) {
            return execution.run();
        }
        writing.lock();
        try {
            return execution.run();
        } finally {
            writing.unlock();
        }
    }

    /**
     * The same as {@link #ask}, for the client library.
     *
     * @throws RefusedException when the response is no success
     */
    @Override
    public GitHubConnectorResponse send(GitHubConnectorRequest request) {
        ApiRequest own = ApiRequest.of(request);
        Response response = ask(own);
        ResponseClass meaning = ResponseClassifier.classify(own.idempotency(), response);
        if (meaning != ResponseClass.OK) {
            throw new RefusedException(meaning, response);
        }
        return new InMemoryResponse(
                request, response.status(), response.headers(), response.body().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Asked between the requests of a read that takes many.
     *
     * @throws RequestFailedException when the run is being ended
     */
    public void checkInterruption() {
        try {
            parts.sleeper().check();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw RequestFailedException.interrupted(false);
        }
    }

    /** The last known budget of a resource as GitHub names it: {@code core} for REST, {@code graphql}. */
    public Optional<Budget> budget(String resource) {
        return parts.sender().budget(resource);
    }
}
