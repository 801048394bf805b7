package ai.coditect.milepost.sandbox.rest;

import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.state.Issue;
import ai.coditect.milepost.sandbox.state.IssueRules;
import ai.coditect.milepost.sandbox.state.Repository;
import java.util.List;

/** The endpoints of issues. */
final class RestIssues {
    static final String ALL = "/repos/{owner}/{repo}/issues";
    static final String ONE = ALL + "/{issue_number}";

    private RestIssues() {}

    static void addTo(Routes routes) {
        routes.add("GET", ALL, RestIssues::list)
                .add("POST", ALL, RestIssues::create)
                .add("GET", ONE, request -> reply(request, request.issue()))
                .add("PATCH", ONE, RestIssues::update)
                .add("POST", ONE + "/assignees", RestIssues::assign);
    }

    private static SandboxReply list(RestRequest request) {
        Repository repository = request.repositoryWithIssues();
        return Pagination.ofIssues(request)
                .reply(new IssueQuery(request).of(repository), issue -> IssueJson.of(issue, request.context()));
    }

    private static SandboxReply create(RestRequest request) {
        Issue issue = new IssueRules(request.context()).create(request.repositoryWithIssues(), request.input());
        return created(request, issue);
    }

    private static SandboxReply update(RestRequest request) {
        return reply(request, new IssueRules(request.context()).update(request.issue(), request.input()));
    }

    private static SandboxReply assign(RestRequest request) {
        List<String> logins = request.input().texts("assignees").orElse(List.of());
        Issue issue = new IssueRules(request.context()).addAssignees(request.issue(), logins);
        return SandboxReply.json(201, IssueJson.of(issue, request.context()));
    }

    static SandboxReply reply(RestRequest request, Issue issue) {
        return SandboxReply.json(200, IssueJson.of(issue, request.context()));
    }

    static SandboxReply created(RestRequest request, Issue issue) {
        return SandboxReply.created(request.urls().api(issue), IssueJson.of(issue, request.context()));
    }
}
