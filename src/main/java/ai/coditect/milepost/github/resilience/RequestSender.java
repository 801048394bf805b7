package ai.coditect.milepost.github.resilience;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** Sends a request once and reads the answer to its end; logs it and keeps the budgets that answers tell of. */
final class RequestSender {

    private final GitHubConnector inner;
    private final Clock clock;
    private final RequestLog log;
    private final Map<String, Budget> budgets = new ConcurrentHashMap<>();

    RequestSender(GitHubConnector inner, Clock clock, RequestLog log) {
        this.inner = inner;
        this.clock = clock;
        this.log = log;
    }

    /** The last known budget of a resource, for example {@code core} or {@code graphql}. */
    Optional<Budget> budget(String resource) {
        return Optional.ofNullable(budgets.get(resource));
    }

    AttemptResult send(GitHubConnectorRequest request, int number, int writes) {
        long start = clock.millis();
        AttemptResult attempt = once(request);
        log.sent(event(request, attempt, clock.millis() - start, number, writes));
        return attempt;
    }

    private AttemptResult once(GitHubConnectorRequest request) {
        try (GitHubConnectorResponse response = inner.send(request);
                InputStream body = response.bodyStream()) {
            boolean authorized = request.header("Authorization") != null;
            Response answer =
                    Response.of(response.statusCode(), response.allHeaders(), body.readAllBytes(), authorized);
            Budget.of(answer)
                    .ifPresent(budget ->
                            budgets.put(answer.header("x-ratelimit-resource").orElse("core"), budget));
            return new AttemptResult.Answered(answer);
        } catch (IOException fault) {
            return new AttemptResult.Broken(ConnectionError.of(fault));
        }
    }

    private static RequestEvent event(
            GitHubConnectorRequest request, AttemptResult attempt, long millis, int number, int writes) {
        Optional<Response> answer =
                attempt instanceof AttemptResult.Answered answered ? Optional.of(answered.answer()) : Optional.empty();
        OptionalInt remaining = answer.flatMap(Budget::of)
                .map(budget -> OptionalInt.of((int) Math.min(Integer.MAX_VALUE, budget.remaining())))
                .orElse(OptionalInt.empty());
        return new RequestEvent(
                request.method(),
                LogPath.of(request.url()),
                answer.map(Response::status).orElse(-1),
                millis,
                number,
                remaining,
                writes);
    }
}
