package ai.coditect.milepost.github.resilience;

import ai.coditect.milepost.github.exchange.ApiRequest;
import ai.coditect.milepost.github.exchange.Idempotency;
import ai.coditect.milepost.pace.Load;
import ai.coditect.milepost.pace.Pacing;
import ai.coditect.milepost.remote.Precondition;
import ai.coditect.milepost.testing.VirtualTime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** A server that answers by a script, on virtual time, and what a connector did with it. */
final class ScriptedServer implements GitHubConnector {

    private sealed interface Step {
        record Reply(int status, Map<String, List<String>> headers, String body) implements Step {}

        record Fault(IOException fault) implements Step {}
    }

    static final Bounds BOUNDS =
            new Bounds(Origin.of(URI.create("https://api.test")).orElseThrow(), 1_000);

    final VirtualTime time = new VirtualTime();
    Clock clock = time;
    final Instant start = time.instant();
    final List<String> sent = new ArrayList<>();
    final List<Long> sentAfterMillis = new ArrayList<>();
    final List<String> waits = new ArrayList<>();
    final List<RequestEvent> log = new ArrayList<>();
    private final Deque<Step> steps = new ArrayDeque<>();

    /** Headers are given as {@code "name: value"}. */
    ScriptedServer reply(int status, String body, String... headers) {
        Map<String, List<String>> map = new TreeMap<>();
        for (String header : headers) {
            map.put(header.replaceFirst(": .*", ""), List.of(header.replaceFirst("[^:]*: ", "")));
        }
        steps.add(new Step.Reply(status, map, body));
        return this;
    }

    ScriptedServer fault(IOException fault) {
        steps.add(new Step.Fault(fault));
        return this;
    }

    ResilientConnector connector(Pacing pacing) {
        return new ResilientConnector(
                this,
                BOUNDS,
                new ResilientConnector.Settings(
                        clock,
                        time,
                        time,
                        pacing,
                        Duration.ofMinutes(10),
                        log::add,
                        (reason, duration, until) -> waits.add(reason + " " + duration.toSeconds() + "s"),
                        new Random(1)));
    }

    @Override
    public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
        sent.add(request.method() + " " + request.url() + (request.header("Authorization") == null ? " -" : " token"));
        sentAfterMillis.add(Duration.between(start, time.instant()).toMillis());
        Step step = steps.size() > 1 ? steps.remove() : steps.element();
        if (step instanceof Step.Fault fault) {
            throw fault.fault();
        }
        Step.Reply reply = (Step.Reply) step;
        return new GitHubConnectorResponse(request, reply.status(), reply.headers()) {
            @Override
            public InputStream bodyStream() {
                return new ByteArrayInputStream(reply.body().getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public void close() {}
        };
    }

    static ApiRequest get(String url) {
        return request("GET", url, Idempotency.READ, Load.NONE);
    }

    static ApiRequest post(String url, int writes) {
        return request("POST", url, Idempotency.ONCE, Load.notifying(writes));
    }

    static ApiRequest silentPost(String url, int writes) {
        return request("POST", url, Idempotency.ONCE, Load.silent(writes));
    }

    static ApiRequest patch(String url) {
        return request("PATCH", url, Idempotency.REPEATABLE_WRITE, Load.silent(1));
    }

    private static ApiRequest request(String method, String url, Idempotency idempotency, Load load) {
        try {
            return new ApiRequest(
                    "test it",
                    method,
                    URI.create(url).toURL(),
                    Map.of("Authorization", List.of("Bearer hush")),
                    Optional.empty(),
                    idempotency,
                    load,
                    Precondition.none());
        } catch (MalformedURLException fault) {
            throw new IllegalArgumentException(fault);
        }
    }
}
