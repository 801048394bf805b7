package ai.coditect.milepost.sandbox.rest;

import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.state.Issue;
import ai.coditect.milepost.sandbox.state.IssueRules;
import ai.coditect.milepost.sandbox.state.Repository;
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
                .add("GET", ONE, request -> reply(request, 200, request.issue()))
                .add("PATCH", ONE, RestIssues::update)
                .add("POST", ONE + "/assignees", RestIssues::assign);
    }

    private static SandboxReply list(RestRequest request) {
        Repository repository = request.repositoryWithIssues();
        return Pagination.ofIssues(request)
                .reply(new IssueQuery(request).of(repository), new IssueJson(request.context())::issue);
    }

    private static SandboxReply create(RestRequest request) {
        Issue issue = new IssueRules(request.context()).create(request.repositoryWithIssues(), request.input());
        return reply(request, 201, issue)
                .withHeaders(Map.of("Location", request.context().urls().api(issue)));
    }

    private static SandboxReply update(RestRequest request) {
        return reply(request, 200, new IssueRules(request.context()).update(request.issue(), request.input()));
    }

    private static SandboxReply assign(RestRequest request) {
        List<String> logins = request.input().texts("assignees").orElse(List.of());
        return reply(request, 201, new IssueRules(request.context()).addAssignees(request.issue(), logins));
    }

    static SandboxReply reply(RestRequest request, int status, Issue issue) {
        return SandboxReply.json(status, new IssueJson(request.context()).issue(issue));
    }
}
