package ai.coditect.milepost.github.resilience;

import ai.coditect.milepost.github.exchange.AnswerReader;
import ai.coditect.milepost.github.exchange.ApiRequest;
import ai.coditect.milepost.github.exchange.AttemptResult;
import ai.coditect.milepost.github.exchange.ConnectionError;
import ai.coditect.milepost.github.exchange.NoConnectionException;
import ai.coditect.milepost.github.exchange.Redaction;
import ai.coditect.milepost.github.exchange.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * Sends a request once and reads the whole response; logs it, takes the token out of it and remembers the budgets that
 * responses name.
 */
final class RequestSender {

    private final GitHubConnector inner;
    private final AnswerReader reader;
    private final Clock clock;
    private final InstantSource stopwatch;
    private final Consumer<RequestEvent> log;
    private final Map<String, Budget> budgets = new ConcurrentHashMap<>();

    RequestSender(
            GitHubConnector inner,
            AnswerReader reader,
            Clock clock,
            InstantSource stopwatch,
            Consumer<RequestEvent> log) {
        this.inner = inner;
        this.reader = reader;
        this.clock = clock;
        this.stopwatch = stopwatch;
        this.log = log;
    }

    /** The last known budget of a resource, for example {@code core} or {@code graphql}. */
    Optional<Budget> budget(String resource) {
        return Optional.ofNullable(budgets.get(resource));
    }

    AttemptResult send(ApiRequest request, int attempt) {
        long start = stopwatch.millis();
        AttemptResult result = once(request);
        log.accept(RequestEvent.of(request, result, stopwatch.millis() - start, attempt));
        return result;
    }

    private AttemptResult once(ApiRequest request) {
        try (GitHubConnectorResponse received = inner.send(request)) {
            AttemptResult result = reader.read(received, request.header("Authorization") != null);
            if (!(result instanceof Response raw)) {
                return result;
            }
            Response response = Redaction.of(request).redact(raw);
            Budget.of(response, clock.instant())
                    .ifPresent(budget ->
                            budgets.put(response.header("x-ratelimit-resource").orElse("core"), budget));
            return response;
        } catch (NoConnectionException fault) {
            return fault.result();
        } catch (IOException fault) {
            return ConnectionError.of(fault);
        }
    }
}
