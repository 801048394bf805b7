package ai.coditect.milepost.sandbox.rest;

import ai.coditect.milepost.sandbox.http.JsonBody;
import ai.coditect.milepost.sandbox.http.Refusal;
import ai.coditect.milepost.sandbox.http.RequestTarget;
import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.http.SandboxRequest;
import ai.coditect.milepost.sandbox.state.Issue;
import ai.coditect.milepost.sandbox.state.Milestone;
import ai.coditect.milepost.sandbox.state.Repository;
import ai.coditect.milepost.sandbox.state.RequestContext;
import ai.coditect.milepost.sandbox.state.ResourceUrls;
import java.util.Map;
import java.util.Optional;

/**
 * A request to the REST API that matched a route.
 *
 * @param variables the values of the variables in the route's path
 */
record RestRequest(
        RequestContext context, SandboxRequest request, RequestTarget target, Map<String, String> variables) {

    /** A repository in a target, by its name or, after a redirect, by its id. */
    private static final String REPOSITORY = "/(?:repos/[^/?]+/[^/?]+|repositories/\\d+)";

    String text(String variable) {
        return variables.getOrDefault(variable, "");
    }

    /** A number in the path. Anything else there is a 404. */
    long number(String variable) {
        String text = text(variable);
        if (!text.matches("\\d{1,18}")) {
            throw Refusal.notFound();
        }
        return Long.parseLong(text);
    }

    Optional<String> query(String name) {
        return Optional.ofNullable(target.query().get(name)).filter(text -> !text.isEmpty());
    }

    ResourceUrls urls() {
        return context.urls();
    }

    JsonBody input() {
        return JsonBody.of(request.body());
    }

    /** The redirect for a renamed repository or a transferred issue. */
    Optional<SandboxReply> redirect() {
        if (!variables.containsKey("repo")) {
            return Optional.empty();
        }
        Repository repository = repository();
        return repository.name().equalsIgnoreCase(text("repo"))
                ? transferred(repository)
                : Optional.of(redirect(repository, REPOSITORY, ""));
    }

    private Optional<SandboxReply> transferred(Repository repository) {
        return Optional.ofNullable(variables.get("issue_number"))
                .flatMap(number -> repository.transferred((int) number("issue_number")))
                .flatMap(context.state()::issue)
                .map(issue -> redirect(issue.repository(), REPOSITORY + "/issues/\\d+", "/issues/" + issue.number()));
    }

    /** For a write it is a 307, with which the client keeps the method. */
    private SandboxReply redirect(Repository target, String left, String path) {
        String rest = request.target().split(left, 2)[1];
        int status = request.method().equals("GET") ? 301 : 307;
        String message = status == 301 ? "Moved Permanently" : "Temporary Redirect";
        String location = context.urls().api() + "/repositories/" + target.id() + path + rest;
        return Refusal.withHeaders(status, message, Map.of("Location", location))
                .reply();
    }

    Repository repository() {
        return context.repository(text("owner"), text("repo"));
    }

    Milestone milestone() {
        return repository().milestone((int) number("milestone_number")).orElseThrow(Refusal::notFound);
    }

    /** The repository; a Refusal (410) when issues are disabled. */
    Repository repositoryWithIssues() {
        Repository repository = repository();
        if (!context.settings().issuesEnabled()) {
            throw Refusal.of(410, "Issues are disabled for this repo");
        }
        return repository;
    }

    Issue issue() {
        Repository repository = repositoryWithIssues();
        int number = (int) number("issue_number");
        if (repository.isDeleted(number)) {
            throw Refusal.of(410, "This issue was deleted");
        }
        return repository.issue(number).orElseThrow(Refusal::notFound);
    }

    /** Requests about relations name issues by database id, not by number. */
    Issue issueById(long id) {
        return context.state().issue(id).orElseThrow(Refusal::notFound);
    }
}
