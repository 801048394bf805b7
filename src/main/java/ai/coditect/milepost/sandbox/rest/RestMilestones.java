package ai.coditect.milepost.sandbox.rest;

import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.state.Milestone;
import ai.coditect.milepost.sandbox.state.MilestoneRules;
import ai.coditect.milepost.sandbox.state.Repository;
import java.util.List;

/** The endpoints of milestones. */
final class RestMilestones {
    private static final String ALL = "/repos/{owner}/{repo}/milestones";
    private static final String ONE = ALL + "/{milestone_number}";

    private RestMilestones() {}

    static void addTo(Routes routes) {
        routes.add("GET", ALL, RestMilestones::list)
                .add("POST", ALL, RestMilestones::create)
                .add("GET", ONE, request -> reply(request, request.milestone()))
                .add("PATCH", ONE, RestMilestones::update)
                .add("DELETE", ONE, RestMilestones::delete);
    }

    private static SandboxReply list(RestRequest request) {
        Repository repository = request.repository();
        String state = request.query("state").orElse("open");
        List<Milestone> milestones = request.context().listed(repository.milestones()).stream()
                .filter(one -> state.equals("all") || one.open() == state.equals("open"))
                .toList();
        return new Pagination(request).reply(milestones, milestone -> MilestoneJson.of(milestone, request.urls()));
    }

    private static SandboxReply create(RestRequest request) {
        Repository repository = request.repository();
        Milestone milestone = new MilestoneRules(request.context()).create(repository, request.input());
        return SandboxReply.created(request.urls().api(milestone), MilestoneJson.of(milestone, request.urls()));
    }

    private static SandboxReply update(RestRequest request) {
        return reply(request, new MilestoneRules(request.context()).update(request.milestone(), request.input()));
    }

    private static SandboxReply delete(RestRequest request) {
        new MilestoneRules(request.context()).delete(request.milestone());
        return SandboxReply.empty(204);
    }

    private static SandboxReply reply(RestRequest request, Milestone milestone) {
        return SandboxReply.json(200, MilestoneJson.of(milestone, request.urls()));
    }
}
