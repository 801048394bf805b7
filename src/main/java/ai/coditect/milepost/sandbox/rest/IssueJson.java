package ai.coditect.milepost.sandbox.rest;

import ai.coditect.milepost.sandbox.http.Timestamp;
import ai.coditect.milepost.sandbox.settings.SandboxFeature;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import ai.coditect.milepost.sandbox.state.Issue;
import ai.coditect.milepost.sandbox.state.IssueFieldRules;
import ai.coditect.milepost.sandbox.state.IssueType;
import ai.coditect.milepost.sandbox.state.RequestContext;
import ai.coditect.milepost.sandbox.state.ResourceUrls;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** An issue or a pull request in GitHub's REST format. */
final class IssueJson {
    private IssueJson() {}

    static ObjectNode of(Issue issue, RequestContext context) {
        ResourceUrls urls = context.urls();
        String url = urls.api(issue);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("url", url).put("repository_url", urls.api(issue.repository()));
        List.of("comments", "events", "timeline").forEach(link -> json.put(link + "_url", url + "/" + link));
        json.put("labels_url", url + "/labels{/name}").put("html_url", urls.html(issue));
        json.put("id", issue.id()).put("node_id", issue.nodeId()).put("number", issue.number());
        json.put("title", issue.title());
        NullableFields.put(json, "body", issue.body());
        json.put("state", issue.state());
        NullableFields.put(json, "state_reason", issue.stateReason());
        json.put("locked", false).putNull("active_lock_reason");
        json.put("comments", issue.comments().size());
        json.put("created_at", Timestamp.text(issue.createdAt()));
        json.put("updated_at", Timestamp.text(issue.updatedAt()));
        json.put("author_association", context.association(issue.author()));
        NullableFields.put(json, "closed_at", issue.closedAt().map(Timestamp::text));
        accounts(json, issue, context);
        ArrayNode labels = json.putArray("labels");
        issue.labels().forEach(label -> labels.add(LabelJson.of(label, urls)));
        NullableFields.set(json, "milestone", issue.milestone().map(milestone -> MilestoneJson.of(milestone, urls)));
        features(json, issue, context.settings(), urls);
        if (context.settings().hasIssueFields() && !issue.isPullRequest()) {
            json.set(IssueFieldRules.VALUES, IssueFieldJson.of(new IssueFieldRules(context).values(issue)));
        }
        if (issue.isPullRequest()) {
            pullRequest(json.putObject("pull_request"), issue, urls);
        }
        return json;
    }

    private static void accounts(ObjectNode json, Issue issue, RequestContext context) {
        ResourceUrls urls = context.urls();
        json.set("user", UserJson.of(context.account(issue.author()), urls));
        List<ObjectNode> assignees = issue.assignees().stream()
                .map(login -> UserJson.of(context.account(login), urls))
                .toList();
        NullableFields.set(json, "assignee", assignees.stream().findFirst());
        json.putArray("assignees").addAll(assignees);
    }

    private static void features(ObjectNode json, Issue issue, SandboxSettings settings, ResourceUrls urls) {
        if (settings.has(SandboxFeature.ISSUE_TYPES)) {
            NullableFields.set(json, "type", issue.type().map(IssueType::new).map(IssueTypeJson::of));
        }
        if (settings.has(SandboxFeature.SUB_ISSUES) && !issue.isPullRequest()) {
            json.putObject("sub_issues_summary")
                    .put("total", issue.subIssues().size())
                    .put("completed", issue.completedSubIssues())
                    .put("percent_completed", issue.completedPercent());
            issue.parent().ifPresent(parent -> json.put("parent_issue_url", urls.api(parent)));
        }
        if (settings.has(SandboxFeature.DEPENDENCIES) && !issue.isPullRequest()) {
            json.putObject("issue_dependencies_summary")
                    .put("blocked_by", issue.openBlockedBy())
                    .put("blocking", issue.openBlocking())
                    .put("total_blocked_by", issue.blockedBy().size())
                    .put("total_blocking", issue.blocking().size());
        }
    }

    private static void pullRequest(ObjectNode json, Issue issue, ResourceUrls urls) {
        String html = urls.html(issue);
        json.put("url", urls.api(issue.repository()) + "/pulls/" + issue.number());
        json.put("html_url", html).put("diff_url", html + ".diff").put("patch_url", html + ".patch");
    }
}
