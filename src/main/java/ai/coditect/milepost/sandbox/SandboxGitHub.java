package ai.coditect.milepost.sandbox;

import ai.coditect.milepost.sandbox.graphql.GraphQlEndpoint;
import ai.coditect.milepost.sandbox.http.Authentication;
import ai.coditect.milepost.sandbox.http.RateLimiter;
import ai.coditect.milepost.sandbox.http.Refusal;
import ai.coditect.milepost.sandbox.http.RequestTarget;
import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.http.SandboxRequest;
import ai.coditect.milepost.sandbox.http.SandboxStatistics;
import ai.coditect.milepost.sandbox.rest.RestEndpoint;
import ai.coditect.milepost.sandbox.settings.SandboxFeature;
import ai.coditect.milepost.sandbox.settings.SandboxSender;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import ai.coditect.milepost.sandbox.state.Issue;
import ai.coditect.milepost.sandbox.state.Repository;
import ai.coditect.milepost.sandbox.state.RequestContext;
import ai.coditect.milepost.sandbox.state.ResourceUrls;
import ai.coditect.milepost.sandbox.state.SandboxState;
import ai.coditect.milepost.sandbox.state.SandboxStore;
import ai.coditect.milepost.sandbox.state.SandboxStoreException;
import ai.coditect.milepost.sandbox.web.WebPages;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An embedded GitHub: labels, milestones and issues of any repository, over the same REST and GraphQL requests, and
 * with the same rules and limits, as the real one. Thread-safe: it answers one request at a time.
 */
public final class SandboxGitHub {
    private static final List<String> GRAPHQL = List.of("/graphql", "/api/graphql");
    private final SandboxSettings settings;
    private final SandboxStore store;
    private final RateLimiter limiter;
    private final RestEndpoint rest;
    private final GraphQlEndpoint graphQl;
    private final WebPages pages = new WebPages();

    /** A GitHub that keeps nothing after it is gone. */
    public SandboxGitHub(SandboxSettings settings) {
        this(settings, SandboxStore.none());
    }

    /** A GitHub that starts with what the store holds and saves every change there. */
    public SandboxGitHub(SandboxSettings settings, SandboxStore store) {
        this.settings = settings;
        this.store = store;
        this.limiter = new RateLimiter(settings);
        this.rest = new RestEndpoint(settings, limiter);
        this.graphQl = GraphQlEndpoint.of(settings.features());
    }

    /** Answers one request. Changes are saved before this returns. */
    public synchronized SandboxReply handle(SandboxRequest request) {
        RequestTarget target;
        try {
            target = RequestTarget.parse(request.target());
        } catch (IllegalArgumentException malformed) {
            return Refusal.of(400, "The request target is not valid percent-encoding")
                    .reply();
        }
        Instant now = settings.clock().instant();
        SandboxReply reply;
        try {
            limiter.admit(now);
            reply = answer(request, target, now);
        } catch (Refusal refusal) {
            reply = refusal.reply();
        } catch (SandboxStoreException unusable) {
            reply = Refusal.of(507, unusable.problem()).reply();
        }
        limiter.record(now, request, reply.status());
        return reply.withHeaders(limiter.headers(isGraphQl(target) ? "graphql" : "core"))
                .withHeaders(Map.of("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atZone(ZoneOffset.UTC))));
    }

    private SandboxReply answer(SandboxRequest request, RequestTarget target, Instant now) {
        try (SandboxStore.Hold held = store.hold()) {
            SandboxReply reply = isGraphQl(target) ? graphQl(request, target, now) : restOrPage(request, target, now);
            if (limiter.currentWrites() > 0 || held.hasNew()) {
                held.save();
            }
            return reply;
        }
    }

    private static boolean isGraphQl(RequestTarget target) {
        return GRAPHQL.contains(target.path());
    }

    /** The requests so far. */
    public synchronized SandboxStatistics statistics() {
        return limiter.statistics();
    }

    /** Creates the repository unless it exists. */
    public synchronized void addRepository(String owner, String name) {
        try (SandboxStore.Hold held = store.hold()) {
            if (state().repository(owner, name).isEmpty()) {
                state().createRepository(owner, name, settings.clock().instant());
                held.save();
            }
        }
    }

    /** Renames an existing repository; requests for its old name are redirected to the new one. */
    public synchronized void renameRepository(String owner, String name, String newName) {
        try (SandboxStore.Hold held = store.hold()) {
            state().rename(repository(owner, name), newName);
            held.save();
        }
    }

    /**
     * Opens a pull request in an existing repository and returns its number. Pull requests and issues share one
     * sequence of numbers, and their lists.
     */
    public synchronized int addPullRequest(String owner, String name, String title) {
        try (SandboxStore.Hold held = store.hold()) {
            int number = state().openPullRequest(
                            repository(owner, name), settings.clock().instant(), settings.login(), title);
            held.save();
            return number;
        }
    }

    /** Deletes an issue of an existing repository, as its administrator would. */
    public synchronized void deleteIssue(String owner, String name, int number) {
        try (SandboxStore.Hold held = store.hold()) {
            state().remove(repository(owner, name).issue(number).orElseThrow());
            held.save();
        }
    }

    /**
     * Transfers an issue to another existing repository and returns its number there; requests for the old number are
     * redirected to the new one.
     */
    public synchronized int transferIssue(String owner, String name, int number, String toOwner, String toName) {
        try (SandboxStore.Hold held = store.hold()) {
            Issue issue = repository(owner, name).issue(number).orElseThrow();
            Issue moved = state().transfer(issue, repository(toOwner, toName));
            held.save();
            return moved.number();
        }
    }

    private Repository repository(String owner, String name) {
        return state().repository(owner, name).orElseThrow();
    }

    private SandboxState state() {
        return store.state();
    }

    private SandboxReply graphQl(SandboxRequest request, RequestTarget target, Instant now) {
        if (!settings.has(SandboxFeature.GRAPHQL) || !request.method().equals("POST")) {
            throw Refusal.notFound();
        }
        RequestContext context = context(Authentication.graphQl(request, settings), request, target, now);
        GraphQlEndpoint.Prepared prepared = graphQl.prepare(request.body(), context, limiter);
        limiter.write(now, prepared.writes(), prepared.content());
        return graphQl.execute(prepared);
    }

    private SandboxReply restOrPage(SandboxRequest request, RequestTarget target, Instant now) {
        RequestTarget named = state().nameRepository(target);
        if (!rest.hasRoute(request.method(), named)) {
            Optional<SandboxReply> page =
                    pages.reply(request, named.segments(), context(WebPages.VISITOR, request, named, now));
            if (page.isPresent()) {
                countChange(request, page.get(), now);
                return page.get();
            }
        }
        return rest.answer(request, named, context(Authentication.rest(request, settings), request, named, now));
    }

    /** A form that changed something is answered by the way back to its page. */
    private void countChange(SandboxRequest request, SandboxReply reply, Instant now) {
        if (request.method().equals("POST") && reply.status() == 303) {
            limiter.write(now, 1, 0);
        }
    }

    private RequestContext context(SandboxSender sender, SandboxRequest request, RequestTarget target, Instant now) {
        return new RequestContext(settings, state(), now, sender, ResourceUrls.of(request, target));
    }
}
