package ai.coditect.milepost.sandbox;

import java.util.Map;

/** The endpoints of comments on issues. */
final class RestComments {
    private static final int MAX_BODY = 65_536;
    private static final String ALL = RestIssues.ONE + "/comments";
    private static final String ONE = RestIssues.ALL + "/comments/{comment_id}";

    private RestComments() {}

    private record Found(Issue issue, Comment comment) {}

    static void addTo(Routes routes) {
        routes.add("GET", ALL, RestComments::list)
                .add("POST", ALL, RestComments::create)
                .add("GET", ONE, call -> reply(call, 200, find(call)))
                .add("PATCH", ONE, RestComments::update);
    }

    private static SandboxReply list(Call call) {
        Issue issue = call.issue();
        Views views = new Views(call.session());
        return new Paging(call).reply(issue.comments, comment -> views.comment(issue, comment));
    }

    private static SandboxReply create(Call call) {
        Session session = call.session();
        session.requireNotArchived();
        Issue issue = call.issue();
        Comment comment = new Comment(session.state().nextId(), session.now(), session.login(), body(call));
        issue.comments.add(comment);
        issue.updatedAt = session.now();
        String location = session.urls().api(issue.repository) + "/issues/comments/" + comment.id;
        return reply(call, 201, new Found(issue, comment)).withHeaders(Map.of("Location", location));
    }

    private static SandboxReply update(Call call) {
        call.session().requireNotArchived();
        Found found = find(call);
        if (!found.comment.author.equalsIgnoreCase(call.session().login())) {
            call.session().requireWrite();
        }
        found.comment.body = body(call);
        found.comment.updatedAt = call.session().now();
        return reply(call, 200, found);
    }

    private static String body(Call call) {
        String body = call.input().text("body").orElse("");
        Checks checks = new Checks("IssueComment");
        checks.notBlank("body", body);
        checks.atMost(MAX_BODY, "body", body);
        checks.verify();
        return body;
    }

    private static Found find(Call call) {
        long id = call.number("comment_id");
        return call.repositoryWithIssues().issues().stream()
                .flatMap(issue -> issue.comments.stream().map(comment -> new Found(issue, comment)))
                .filter(found -> found.comment.id == id)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static SandboxReply reply(Call call, int status, Found found) {
        return SandboxReply.json(status, new Views(call.session()).comment(found.issue, found.comment));
    }
}
