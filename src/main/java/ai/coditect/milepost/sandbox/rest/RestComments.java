package ai.coditect.milepost.sandbox.rest;

import ai.coditect.milepost.sandbox.http.Refusal;
import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.state.CommentRules;
import ai.coditect.milepost.sandbox.state.Issue;
import ai.coditect.milepost.sandbox.state.Issue.Comment;
import java.util.Map;

/** The endpoints of comments on issues. */
final class RestComments {
    private static final String ALL = RestIssues.ONE + "/comments";
    private static final String ONE = RestIssues.ALL + "/comments/{comment_id}";

    private RestComments() {}

    private record Found(Issue issue, Comment comment) {}

    static void addTo(Routes routes) {
        routes.add("GET", ALL, RestComments::list)
                .add("POST", ALL, RestComments::create)
                .add("GET", ONE, request -> reply(request, 200, find(request)))
                .add("PATCH", ONE, RestComments::update);
    }

    private static SandboxReply list(RestRequest request) {
        Issue issue = request.issue();
        IssueJson json = new IssueJson(request.context());
        return new Pagination(request).reply(issue.comments(), comment -> json.comment(issue, comment));
    }

    private static SandboxReply create(RestRequest request) {
        Issue issue = request.issue();
        Comment comment = new CommentRules(request.context()).create(issue, request.input());
        String location = request.context().urls().api(issue.repository()) + "/issues/comments/" + comment.id();
        return reply(request, 201, new Found(issue, comment)).withHeaders(Map.of("Location", location));
    }

    private static SandboxReply update(RestRequest request) {
        Found found = find(request);
        new CommentRules(request.context()).update(found.comment, request.input());
        return reply(request, 200, found);
    }

    private static Found find(RestRequest request) {
        long id = request.number("comment_id");
        return request.repositoryWithIssues().issues().stream()
                .flatMap(issue -> issue.comments().stream().map(comment -> new Found(issue, comment)))
                .filter(found -> found.comment.id() == id)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static SandboxReply reply(RestRequest request, int status, Found found) {
        return SandboxReply.json(status, new IssueJson(request.context()).comment(found.issue, found.comment));
    }
}
