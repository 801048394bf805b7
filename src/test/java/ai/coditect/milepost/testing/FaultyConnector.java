package ai.coditect.milepost.testing;

import ai.coditect.milepost.github.InProcessConnector;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** Lets chosen requests go wrong. */
public final class FaultyConnector implements GitHubConnector {

    private static final String SECONDARY = "{\"message\":\"You have exceeded a secondary rate limit. Please wait a few"
            + " minutes before you try again.\",\"documentation_url\":\"https://docs.github.com/\"}";

    private final GitHubConnector inner;
    private final Clock clock;
    private final IntFunction<Optional<Fault>> faults;
    private int sent;

    /** @param faults what goes wrong with the request of this index, counted from 0 */
    public FaultyConnector(GitHubConnector inner, Clock clock, IntFunction<Optional<Fault>> faults) {
        this.inner = inner;
        this.clock = clock;
        this.faults = faults;
    }

    /** How many requests were sent so far. */
    public int sent() {
        return sent;
    }

    @Override
    public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
        Optional<Fault> fault = faults.apply(sent++);
        return fault.isEmpty() ? inner.send(request) : fail(fault.get(), request);
    }

    private GitHubConnectorResponse fail(Fault fault, GitHubConnectorRequest request) throws IOException {
        return switch (fault) {
            case STATUS_500 -> answer(request, 500, Map.of(), "{\"message\":\"Server Error\"}");
            case STATUS_502 -> answer(request, 502, Map.of(), "<html>Bad Gateway</html>");
            case STATUS_503 -> answer(request, 503, Map.of(), "{\"message\":\"Service unavailable\"}");
            case RESET_BEFORE -> throw new SocketException("Connection reset");
            case RESET_AFTER -> {
                inner.send(request);
                throw new SocketException("Connection reset");
            }
            case STATUS_502_AFTER -> {
                inner.send(request);
                yield answer(request, 502, Map.of(), "<html>Bad Gateway</html>");
            }
            case TRUNCATED_AFTER -> truncated(request, inner.send(request));
            case TIMEOUT_AFTER -> {
                inner.send(request);
                throw new SocketTimeoutException("request timed out");
            }
            case STATUS_429 -> answer(request, 429, Map.of("retry-after", List.of("7")), "{\"message\":\"Slow down\"}");
            case SECONDARY_LIMIT -> answer(request, 403, Map.of("retry-after", List.of("30")), SECONDARY);
            case SECONDARY_LIMIT_WITHOUT_HEADER -> answer(request, 403, Map.of(), SECONDARY);
            case PRIMARY_LIMIT ->
                answer(
                        request,
                        403,
                        Map.of(
                                "x-ratelimit-remaining",
                                List.of("0"),
                                "x-ratelimit-reset",
                                List.of(Long.toString(clock.instant().getEpochSecond() + 90))),
                        "{\"message\":\"API rate limit exceeded\"}");
            case KILLED_BEFORE -> throw new ProcessKilled();
            case KILLED_AFTER -> {
                inner.send(request);
                throw new ProcessKilled();
            }
        };
    }

    private static GitHubConnectorResponse truncated(GitHubConnectorRequest request, GitHubConnectorResponse whole)
            throws IOException {
        try (InputStream stream = whole.bodyStream()) {
            byte[] body = stream.readAllBytes();
            String half = new String(Arrays.copyOf(body, body.length / 2), StandardCharsets.UTF_8);
            return answer(request, whole.statusCode(), Map.of(), half);
        }
    }

    private static GitHubConnectorResponse answer(
            GitHubConnectorRequest request, int status, Map<String, List<String>> headers, String body)
            throws IOException {
        return new InProcessConnector(
                        (method, target, asked, sentBody) -> new InProcessConnector.Reply(status, headers, body))
                .send(request);
    }
}
