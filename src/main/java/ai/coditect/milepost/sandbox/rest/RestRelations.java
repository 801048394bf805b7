package ai.coditect.milepost.sandbox.rest;

import ai.coditect.milepost.sandbox.http.JsonBody;
import ai.coditect.milepost.sandbox.http.Refusal;
import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.settings.SandboxFeature;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import ai.coditect.milepost.sandbox.state.Issue;
import ai.coditect.milepost.sandbox.state.RelationRules;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** The endpoints of "blocked by" edges and sub-issues. Without the feature their paths are 404. */
final class RestRelations {
    private static final String BLOCKED_BY = RestIssues.ONE + "/dependencies/blocked_by";
    private static final String SUB_ISSUES = RestIssues.ONE + "/sub_issues";

    private RestRelations() {}

    static void addTo(Routes routes, SandboxSettings settings) {
        if (settings.has(SandboxFeature.DEPENDENCIES)) {
            routes.add("GET", BLOCKED_BY, request -> list(request, issue -> issue.blockedBy()))
                    .add("POST", BLOCKED_BY, RestRelations::addBlockedBy)
                    .add("DELETE", BLOCKED_BY + "/{issue_id}", RestRelations::removeBlockedBy)
                    .add(
                            "GET",
                            RestIssues.ONE + "/dependencies/blocking",
                            request -> list(request, issue -> issue.blocking()));
        }
        if (settings.has(SandboxFeature.SUB_ISSUES)) {
            routes.add("GET", SUB_ISSUES, request -> list(request, issue -> issue.subIssues()))
                    .add("POST", SUB_ISSUES, RestRelations::addSubIssue)
                    .add("PATCH", SUB_ISSUES + "/priority", RestRelations::reprioritize)
                    .add("DELETE", RestIssues.ONE + "/sub_issue", RestRelations::removeSubIssue)
                    .add("GET", RestIssues.ONE + "/parent", RestRelations::parent);
        }
    }

    private static SandboxReply list(RestRequest request, Function<Issue, List<Issue>> relation) {
        return new Pagination(request)
                .reply(relation.apply(request.issue()), issue -> IssueJson.of(issue, request.context()));
    }

    private static SandboxReply addBlockedBy(RestRequest request) {
        Issue issue = request.issue();
        Issue blocker = request.issueById(request.input().requiredNumber("issue_id"));
        new RelationRules(request.context()).addBlockedBy(issue, blocker);
        return RestIssues.created(request, issue);
    }

    private static SandboxReply removeBlockedBy(RestRequest request) {
        Issue issue = request.issue();
        new RelationRules(request.context()).removeBlockedBy(issue, request.issueById(request.number("issue_id")));
        return RestIssues.reply(request, issue);
    }

    private static SandboxReply addSubIssue(RestRequest request) {
        Issue parent = request.issue();
        JsonBody input = request.input();
        Issue child = request.issueById(input.requiredNumber("sub_issue_id"));
        new RelationRules(request.context()).addSubIssue(parent, child, input.flag("replace_parent"));
        return RestIssues.created(request, parent);
    }

    private static SandboxReply removeSubIssue(RestRequest request) {
        Issue parent = request.issue();
        Issue child = request.issueById(request.input().requiredNumber("sub_issue_id"));
        new RelationRules(request.context()).removeSubIssue(parent, child);
        return RestIssues.reply(request, parent);
    }

    private static SandboxReply reprioritize(RestRequest request) {
        Issue parent = request.issue();
        JsonBody input = request.input();
        Issue child = request.issueById(input.requiredNumber("sub_issue_id"));
        new RelationRules(request.context())
                .reprioritize(
                        parent,
                        child,
                        sibling(request, input.number("after_id")),
                        sibling(request, input.number("before_id")));
        return RestIssues.reply(request, parent);
    }

    private static Optional<Issue> sibling(RestRequest request, OptionalLong id) {
        return id.isPresent() ? Optional.of(request.issueById(id.getAsLong())) : Optional.empty();
    }

    private static SandboxReply parent(RestRequest request) {
        return RestIssues.reply(request, request.issue().parent().orElseThrow(Refusal::notFound));
    }
}
