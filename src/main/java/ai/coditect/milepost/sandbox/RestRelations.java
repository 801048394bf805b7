package ai.coditect.milepost.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** The endpoints of "blocked by" edges and sub-issues. A server without the feature does not know their paths. */
final class RestRelations {
    private static final String BLOCKED_BY = RestIssues.ONE + "/dependencies/blocked_by";
    private static final String SUB_ISSUES = RestIssues.ONE + "/sub_issues";

    private RestRelations() {}

    static void addTo(Routes routes, SandboxSettings settings) {
        if (settings.has(SandboxFeature.DEPENDENCIES)) {
            routes.add("GET", BLOCKED_BY, call -> list(call, issue -> issue.blockedBy))
                    .add("POST", BLOCKED_BY, RestRelations::addBlockedBy)
                    .add("DELETE", BLOCKED_BY + "/{issue_id}", RestRelations::removeBlockedBy)
                    .add("GET", RestIssues.ONE + "/dependencies/blocking", call -> list(call, issue -> issue.blocking));
        }
        if (settings.has(SandboxFeature.SUB_ISSUES)) {
            routes.add("GET", SUB_ISSUES, call -> list(call, issue -> issue.subIssues))
                    .add("POST", SUB_ISSUES, RestRelations::addSubIssue)
                    .add("PATCH", SUB_ISSUES + "/priority", RestRelations::reprioritize)
                    .add("DELETE", RestIssues.ONE + "/sub_issue", RestRelations::removeSubIssue)
                    .add("GET", RestIssues.ONE + "/parent", RestRelations::parent);
        }
    }

    private static SandboxReply list(Call call, Function<Issue, List<Issue>> relation) {
        return new Paging(call).reply(relation.apply(call.issue()), new Views(call.session())::issue);
    }

    private static SandboxReply addBlockedBy(Call call) {
        Issue issue = call.issue();
        Issue blocker = call.issueById(call.input().requiredNumber("issue_id"));
        new RelationRules(call.session()).addBlockedBy(issue, blocker);
        return created(call, issue);
    }

    private static SandboxReply removeBlockedBy(Call call) {
        Issue issue = call.issue();
        new RelationRules(call.session()).removeBlockedBy(issue, call.issueById(call.number("issue_id")));
        return RestIssues.reply(call, 200, issue);
    }

    private static SandboxReply addSubIssue(Call call) {
        Issue parent = call.issue();
        Input input = call.input();
        Issue child = call.issueById(input.requiredNumber("sub_issue_id"));
        new RelationRules(call.session()).addSubIssue(parent, child, input.flag("replace_parent"));
        return created(call, parent);
    }

    private static SandboxReply removeSubIssue(Call call) {
        Issue parent = call.issue();
        Issue child = call.issueById(call.input().requiredNumber("sub_issue_id"));
        new RelationRules(call.session()).removeSubIssue(parent, child);
        return RestIssues.reply(call, 200, parent);
    }

    private static SandboxReply reprioritize(Call call) {
        Issue parent = call.issue();
        Input input = call.input();
        Issue child = call.issueById(input.requiredNumber("sub_issue_id"));
        new RelationRules(call.session())
                .reprioritize(
                        parent,
                        child,
                        sibling(call, input.number("after_id")),
                        sibling(call, input.number("before_id")));
        return RestIssues.reply(call, 200, parent);
    }

    private static Optional<Issue> sibling(Call call, OptionalLong id) {
        return id.isPresent() ? Optional.of(call.issueById(id.getAsLong())) : Optional.empty();
    }

    private static SandboxReply parent(Call call) {
        return RestIssues.reply(call, 200, call.issue().parent.orElseThrow(Refusal::notFound));
    }

    private static SandboxReply created(Call call, Issue issue) {
        return RestIssues.reply(call, 201, issue)
                .withHeaders(Map.of("Location", call.session().urls().api(issue)));
    }
}
