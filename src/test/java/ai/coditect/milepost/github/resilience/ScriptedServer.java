package ai.coditect.milepost.github.resilience;

import ai.coditect.milepost.remote.Precondition;
import ai.coditect.milepost.testing.VirtualTime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** A server that answers by a script, on virtual time, and what a connector did with it. */
final class ScriptedServer implements GitHubConnector {

    private sealed interface Step {
        record Reply(int status, Map<String, List<String>> headers, String body) implements Step {}

        record Fault(IOException fault) implements Step {}
    }

    final VirtualTime time = new VirtualTime();
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
                new ResilientConnector.Settings(
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

    static ContentWrites get(String url) {
        return request("GET", url, Idempotency.READ, 0);
    }

    static ContentWrites post(String url, int writes) {
        return request("POST", url, Idempotency.ONCE, writes);
    }

    static ContentWrites patch(String url) {
        return request("PATCH", url, Idempotency.REPEATABLE_WRITE, 1);
    }

    private static ContentWrites request(String method, String url, Idempotency effect, int writes) {
        return new ContentWrites() {
            @Override
            public int contentWrites() {
                return writes;
            }

            @Override
            public Precondition precondition() {
                return Precondition.none();
            }

            @Override
            public Idempotency effect() {
                return effect;
            }

            @Override
            public String method() {
                return method;
            }

            @Override
            public Map<String, List<String>> allHeaders() {
                return Map.of("Authorization", List.of("Bearer hush"));
            }

            @Override
            public @Nullable String header(String name) {
                return name.equals("Authorization") ? "Bearer hush" : null;
            }

            @Override
            public String contentType() {
                return "application/json";
            }

            @Override
            public InputStream body() {
                return new ByteArrayInputStream(new byte[0]);
            }

            @Override
            public URL url() {
                try {
                    return URI.create(url).toURL();
                } catch (MalformedURLException fault) {
                    throw new IllegalArgumentException(fault);
                }
            }

            @Override
            public boolean hasBody() {
                return false;
            }
        };
    }
}
