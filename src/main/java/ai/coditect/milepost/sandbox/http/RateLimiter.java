package ai.coditect.milepost.sandbox.http;

import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Counts requests and writes, and enforces GitHub's primary and secondary rate limits. Without a primary limit it
 * answers as GitHub Enterprise Server does, where rate limits are off by default.
 */
public final class RateLimiter {
    private static final int MAX_LOG = 100_000;
    private static final int MINUTE_LIMIT = 80;
    private static final int HOUR_LIMIT = 500;
    private final OptionalInt primaryLimit;
    private final boolean contentLimits;
    private final Window minute = new Window(Duration.ofMinutes(1));
    private final Window hour = new Window(Duration.ofHours(1));
    private final Deque<SandboxStatistics.Logged> log = new ArrayDeque<>();
    private Instant reset = Instant.EPOCH;
    private int used;
    private int currentWrites;
    private long requests;
    private long writes;

    public RateLimiter(SandboxSettings settings) {
        primaryLimit = settings.primaryLimit();
        contentLimits = settings.contentLimits();
    }

    /**
     * Begins a request and counts it against the primary limit.
     *
     * @throws Refusal when the limit is used up
     */
    public void admit(Instant now) {
        requests++;
        currentWrites = 0;
        if (!now.isBefore(reset)) {
            reset = now.plus(Duration.ofHours(1));
            used = 0;
        }
        if (primaryLimit.isPresent()) {
            if (used >= primaryLimit.getAsInt()) {
                throw Refusal.of(403, "API rate limit exceeded for user ID 1.");
            }
            used++;
        }
    }

    /**
     * Counts the writes of the current request.
     *
     * @param content those of them that make content, which notifies people: issues, comments and relations
     * @throws Refusal when there is too much content a minute or an hour; these writes then do not count
     */
    public void write(Instant now, int count, int content) {
        boolean fits = minute.size(now) + content <= MINUTE_LIMIT && hour.size(now) + content <= HOUR_LIMIT;
        if (contentLimits && content > 0 && !fits) {
            throw Refusal.withHeaders(
                    403,
                    "You have exceeded a secondary rate limit and have been temporarily blocked from content creation."
                            + " Please retry your request again later.",
                    Map.of("Retry-After", "60"));
        }
        for (int i = 0; i < content; i++) {
            minute.add(now);
            hour.add(now);
        }
        currentWrites = count;
        writes += count;
    }

    public int currentWrites() {
        return currentWrites;
    }

    /** Logs the current request. */
    public void record(Instant now, SandboxRequest request, int status) {
        if (log.size() == MAX_LOG) {
            log.removeFirst();
        }
        log.addLast(new SandboxStatistics.Logged(now, request.method(), request.target(), status, currentWrites));
    }

    public boolean hasBudget() {
        return primaryLimit.isPresent();
    }

    public int limit() {
        return primaryLimit.orElseThrow();
    }

    public int used() {
        return used;
    }

    public int remaining() {
        return limit() - used;
    }

    public Instant reset() {
        return reset;
    }

    public Map<String, String> headers(String resource) {
        Map<String, String> headers = new HashMap<>();
        headers.put("X-GitHub-Request-Id", "SAND:%X".formatted(requests));
        headers.put("X-GitHub-Media-Type", "github.v3; format=json");
        if (hasBudget()) {
            headers.put("X-RateLimit-Limit", Integer.toString(limit()));
            headers.put("X-RateLimit-Remaining", Integer.toString(remaining()));
            headers.put("X-RateLimit-Used", Integer.toString(used));
            headers.put("X-RateLimit-Reset", Long.toString(reset.getEpochSecond()));
            headers.put("X-RateLimit-Resource", resource);
        }
        return headers;
    }

    /**
     * The reply to GET /rate_limit. All resources share one limit.
     *
     * @throws Refusal when there is none
     */
    public ObjectNode overview() {
        if (!hasBudget()) {
            throw Refusal.of(404, "Rate limiting is not enabled.");
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode resources = json.putObject("resources");
        List.of("core", "search", "graphql").forEach(name -> limits(resources.putObject(name)));
        limits(json.putObject("rate"));
        return json;
    }

    public SandboxStatistics statistics() {
        return new SandboxStatistics(requests, writes, minute.most, hour.most, List.copyOf(log));
    }

    private void limits(ObjectNode json) {
        json.put("limit", limit()).put("used", used).put("remaining", remaining());
        json.put("reset", reset.getEpochSecond());
    }

    /** A sliding window over the times at which content was made. */
    private static final class Window {
        private final Duration span;
        private final Deque<Instant> moments = new ArrayDeque<>();
        private int most;

        Window(Duration span) {
            this.span = span;
        }

        int size(Instant now) {
            Instant start = now.minus(span);
            while (!moments.isEmpty() && !moments.getFirst().isAfter(start)) {
                moments.removeFirst();
            }
            return moments.size();
        }

        void add(Instant now) {
            moments.addLast(now);
            most = Math.max(most, size(now));
        }
    }
}
