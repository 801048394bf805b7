package ai.coditect.milepost.sandbox;

import java.util.List;
import java.util.Map;

/** The endpoints of milestones. */
final class RestMilestones {
    private static final String ALL = "/repos/{owner}/{repo}/milestones";
    private static final String ONE = ALL + "/{milestone_number}";

    private RestMilestones() {}

    static void addTo(Routes routes) {
        routes.add("GET", ALL, RestMilestones::list)
                .add("POST", ALL, RestMilestones::create)
                .add("GET", ONE, call -> reply(call, 200, call.milestone()))
                .add("PATCH", ONE, RestMilestones::update)
                .add("DELETE", ONE, RestMilestones::delete);
    }

    private static SandboxReply list(Call call) {
        Repository repository = call.repository();
        String state = call.query("state").orElse("open");
        List<Milestone> milestones = call.session().listed(repository.milestones()).stream()
                .filter(one -> state.equals("all") || one.open() == state.equals("open"))
                .toList();
        Views views = new Views(call.session());
        return new Paging(call).reply(milestones, views::milestone);
    }

    private static SandboxReply create(Call call) {
        Repository repository = call.repository();
        Milestone milestone = new MilestoneRules(call.session()).create(repository, call.input());
        return reply(call, 201, milestone)
                .withHeaders(Map.of("Location", call.session().urls().api(milestone)));
    }

    private static SandboxReply update(Call call) {
        return reply(call, 200, new MilestoneRules(call.session()).update(call.milestone(), call.input()));
    }

    private static SandboxReply delete(Call call) {
        new MilestoneRules(call.session()).delete(call.milestone());
        return SandboxReply.empty(204);
    }

    private static SandboxReply reply(Call call, int status, Milestone milestone) {
        return SandboxReply.json(status, new Views(call.session()).milestone(milestone));
    }
}
