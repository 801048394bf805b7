package ai.coditect.milepost.sandbox.rest;

import ai.coditect.milepost.sandbox.http.Refusal;
import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.state.CommentRules;
import ai.coditect.milepost.sandbox.state.Issue;
import ai.coditect.milepost.sandbox.state.Issue.Comment;

/** The endpoints of comments on issues. */
final class RestComments {
    private static final String ALL = RestIssues.ONE + "/comments";
    private static final String ONE = RestIssues.ALL + "/comments/{comment_id}";

    private RestComments() {}

    private record Found(Issue issue, Comment comment) {}

    static void addTo(Routes routes) {
        routes.add("GET", ALL, RestComments::list)
                .add("POST", ALL, RestComments::create)
                .add("GET", ONE, request -> reply(request, find(request)))
                .add("PATCH", ONE, RestComments::update);
    }

    private static SandboxReply list(RestRequest request) {
        Issue issue = request.issue();
        return new Pagination(request)
                .reply(issue.comments(), comment -> CommentJson.of(issue, comment, request.context()));
    }

    private static SandboxReply create(RestRequest request) {
        Issue issue = request.issue();
        Comment comment = new CommentRules(request.context()).create(issue, request.input());
        return SandboxReply.created(
                request.urls().api(issue.repository(), comment), CommentJson.of(issue, comment, request.context()));
    }

    private static SandboxReply update(RestRequest request) {
        Found found = find(request);
        new CommentRules(request.context()).update(found.comment, request.input());
        return reply(request, found);
    }

    private static Found find(RestRequest request) {
        long id = request.number("comment_id");
        return request.repositoryWithIssues().issues().stream()
                .flatMap(issue -> issue.comments().stream().map(comment -> new Found(issue, comment)))
                .filter(found -> found.comment.id() == id)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static SandboxReply reply(RestRequest request, Found found) {
        return SandboxReply.json(200, CommentJson.of(found.issue, found.comment, request.context()));
    }
}
