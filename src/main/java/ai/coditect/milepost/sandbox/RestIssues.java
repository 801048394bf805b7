package ai.coditect.milepost.sandbox;

import java.util.List;
import java.util.Map;

/** The endpoints of issues. */
final class RestIssues {
    static final String ALL = "/repos/{owner}/{repo}/issues";
    static final String ONE = ALL + "/{issue_number}";

    private RestIssues() {}

    static void addTo(Routes routes) {
        routes.add("GET", ALL, RestIssues::list)
                .add("POST", ALL, RestIssues::create)
                .add("GET", ONE, call -> reply(call, 200, call.issue()))
                .add("PATCH", ONE, RestIssues::update)
                .add("POST", ONE + "/assignees", RestIssues::assign);
    }

    private static SandboxReply list(Call call) {
        Repository repository = call.repositoryWithIssues();
        return Paging.ofIssues(call).reply(new IssueList(call).of(repository), new Views(call.session())::issue);
    }

    private static SandboxReply create(Call call) {
        Issue issue = new IssueRules(call.session()).create(call.repositoryWithIssues(), call.input());
        return reply(call, 201, issue)
                .withHeaders(Map.of("Location", call.session().urls().api(issue)));
    }

    private static SandboxReply update(Call call) {
        return reply(call, 200, new IssueRules(call.session()).update(call.issue(), call.input()));
    }

    private static SandboxReply assign(Call call) {
        List<String> logins = call.input().texts("assignees").orElse(List.of());
        return reply(call, 201, new IssueRules(call.session()).addAssignees(call.issue(), logins));
    }

    static SandboxReply reply(Call call, int status, Issue issue) {
        return SandboxReply.json(status, new Views(call.session()).issue(issue));
    }
}
