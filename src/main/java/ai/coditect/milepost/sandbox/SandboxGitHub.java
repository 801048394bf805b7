package ai.coditect.milepost.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An embedded GitHub: labels, milestones and issues of any repository, by the REST and GraphQL requests that GitHub
 * answers, with GitHub's manners. Thread-safe: requests are answered one after the other.
 */
public final class SandboxGitHub {
    private static final List<String> GRAPHQL = List.of("/graphql", "/api/graphql");
    private final SandboxSettings settings;
    private final SandboxStore store;
    private final SandboxState state;
    private final Traffic traffic;
    private final Routes routes = new Routes();
    private final GraphQlEndpoint graphQl;

    /** A GitHub that forgets everything when it is gone. */
    public SandboxGitHub(SandboxSettings settings) {
        this(settings, SandboxStore.none());
    }

    /** A GitHub that goes on from what the store holds and keeps everything there. */
    public SandboxGitHub(SandboxSettings settings, SandboxStore store) {
        this.settings = settings;
        this.store = store;
        this.state = store.state();
        this.traffic = new Traffic(settings);
        this.graphQl = GraphQlEndpoint.of(settings.features());
        RestRepositories.addTo(routes);
        RestLabels.addTo(routes);
        RestMilestones.addTo(routes);
        RestComments.addTo(routes);
        RestIssues.addTo(routes);
        RestRelations.addTo(routes, settings);
        routes.add("GET", "/rate_limit", call -> SandboxReply.json(200, traffic.overview()));
    }

    /** Answers one request; what was written is stored before this returns. */
    public synchronized SandboxReply handle(SandboxRequest request) {
        Target target;
        try {
            target = Target.parse(request.target());
        } catch (IllegalArgumentException malformed) {
            return Refusal.of(400, "The target of the request is not encoded well")
                    .reply();
        }
        boolean isGraphQl = GRAPHQL.contains(target.path());
        Instant now = settings.clock().instant();
        SandboxReply reply;
        try {
            traffic.admit(now);
            reply = isGraphQl ? graphQl(request, target, now) : rest(request, target, now);
            if (traffic.currentWrites() > 0) {
                store.save(state);
            }
        } catch (Refusal refusal) {
            reply = refusal.reply();
        } catch (SandboxStoreException unsaved) {
            reply = Refusal.of(500, unsaved.getMessage()).reply();
        }
        traffic.record(now, request, reply.status());
        return reply.withHeaders(traffic.headers(isGraphQl ? "graphql" : "core"));
    }

    /** What was asked so far. */
    public synchronized SandboxStatistics statistics() {
        return traffic.statistics();
    }

    /** Makes sure that the repository exists. */
    public synchronized void addRepository(String owner, String name) {
        if (state.repository(owner, name).isEmpty()) {
            state.createRepository(owner, name, settings.clock().instant());
            store.save(state);
        }
    }

    /** Renames an existing repository; requests for its old name are sent on to the new one. */
    public synchronized void renameRepository(String owner, String name, String newName) {
        state.rename(state.repository(owner, name).orElseThrow(), newName);
        store.save(state);
    }

    /** Opens a pull request in an existing repository: it shares the numbers and the lists of issues. */
    public synchronized int addPullRequest(String owner, String name, String title) {
        Repository repository = state.repository(owner, name).orElseThrow();
        int number = repository.nextIssueNumber();
        Instant now = settings.clock().instant();
        state.add(new Issue(repository, state.nextId(), number, now, settings.login(), true, title));
        store.save(state);
        return number;
    }

    /** Deletes an issue of an existing repository, as its administrator would. */
    public synchronized void deleteIssue(String owner, String name, int number) {
        state.remove(state.repository(owner, name)
                .flatMap(repository -> repository.issue(number))
                .orElseThrow());
        store.save(state);
    }

    private SandboxReply graphQl(SandboxRequest request, Target target, Instant now) {
        if (!settings.has(SandboxFeature.GRAPHQL) || !request.method().equals("POST")) {
            throw Refusal.notFound();
        }
        Session session = session(Access.of(request, settings, true), request, target, now);
        GraphQlEndpoint.Prepared prepared = graphQl.prepare(request.body(), session, traffic);
        traffic.write(now, prepared.writes());
        return graphQl.execute(prepared);
    }

    private SandboxReply rest(SandboxRequest request, Target target, Instant now) {
        Target current = target.resolve(state);
        Optional<Routes.Match> match = routes.find(request.method(), current.segments());
        if (match.isEmpty() && request.method().equals("GET")) {
            Session reader = session(SandboxPermission.READ, request, target, now);
            Optional<SandboxReply> page = Pages.reply(current.segments(), reader);
            if (page.isPresent()) {
                return page.get();
            }
        }
        Session session = session(Access.of(request, settings, false), request, current, now);
        Routes.Match found = match.orElseThrow(Refusal::notFound);
        if (!request.method().equals("GET")) {
            traffic.write(now, 1);
        }
        Call call = new Call(session, request, current, found.variables());
        return call.redirect().orElseGet(() -> found.endpoint().answer(call));
    }

    private Session session(SandboxPermission permission, SandboxRequest request, Target target, Instant now) {
        return new Session(settings, state, now, permission, Urls.of(request, target));
    }
}
