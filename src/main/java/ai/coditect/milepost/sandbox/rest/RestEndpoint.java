package ai.coditect.milepost.sandbox.rest;

import ai.coditect.milepost.sandbox.http.RateLimiter;
import ai.coditect.milepost.sandbox.http.Refusal;
import ai.coditect.milepost.sandbox.http.RequestTarget;
import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.http.SandboxRequest;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import ai.coditect.milepost.sandbox.state.RequestContext;
import java.util.Optional;

/** Answers requests to the REST API. */
public final class RestEndpoint {
    private final SandboxSettings settings;
    private final RateLimiter limiter;
    private Optional<Routes> built = Optional.empty();

    /** Builds its routes for the first request: a run that only reads by GraphQL needs none. */
    public RestEndpoint(SandboxSettings settings, RateLimiter limiter) {
        this.settings = settings;
        this.limiter = limiter;
    }

    private synchronized Routes routes() {
        Routes routes = built.orElseGet(this::build);
        built = Optional.of(routes);
        return routes;
    }

    private Routes build() {
        Routes routes = new Routes();
        RestRepositories.addTo(routes);
        RestLabels.addTo(routes);
        RestMilestones.addTo(routes);
        RestComments.addTo(routes);
        RestIssues.addTo(routes);
        RestRelations.addTo(routes, settings);
        RestIssueFields.addTo(routes, settings);
        routes.add("GET", "/rate_limit", request -> SandboxReply.json(200, limiter.overview()));
        return routes;
    }

    public boolean hasRoute(String method, RequestTarget target) {
        return routes().find(method, target.segments()).isPresent();
    }

    /**
     * Handles the request. Anything but a GET counts as one write, and what notifies people as content.
     *
     * @throws Refusal when there is no such route, or GitHub would refuse the request
     */
    public SandboxReply answer(SandboxRequest request, RequestTarget target, RequestContext context) {
        Routes.Match match = routes().find(request.method(), target.segments()).orElseThrow(Refusal::notFound);
        if (!request.method().equals("GET")) {
            limiter.write(context.now(), 1, match.makesContent() ? 1 : 0);
        }
        RestRequest matched = new RestRequest(context, request, target, match.variables());
        return matched.redirect().orElseGet(() -> match.endpoint().answer(matched));
    }
}
