package ai.coditect.milepost.sandbox.rest;

import ai.coditect.milepost.sandbox.http.Timestamp;
import ai.coditect.milepost.sandbox.settings.SandboxFeature;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import ai.coditect.milepost.sandbox.state.Account;
import ai.coditect.milepost.sandbox.state.Issue;
import ai.coditect.milepost.sandbox.state.Issue.Comment;
import ai.coditect.milepost.sandbox.state.IssueType;
import ai.coditect.milepost.sandbox.state.Label;
import ai.coditect.milepost.sandbox.state.Milestone;
import ai.coditect.milepost.sandbox.state.RequestContext;
import ai.coditect.milepost.sandbox.state.ResourceUrls;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Labels, milestones, issues and comments as GitHub's REST interface shows them. */
public final class IssueJson {
    private final RequestContext context;
    private final ResourceUrls urls;

    IssueJson(RequestContext context) {
        this.context = context;
        this.urls = context.urls();
    }

    ObjectNode label(Label label) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", label.id()).put("node_id", label.nodeId());
        json.put("url", urls.api(label)).put("name", label.name()).put("color", label.color());
        put(json.put("default", false), "description", label.description());
        return json;
    }

    ObjectNode milestone(Milestone milestone) {
        List<Issue> issues = milestone.issues();
        long open = issues.stream().filter(Issue::open).count();
        String url = urls.api(milestone);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("url", url).put("html_url", urls.html(milestone)).put("labels_url", url + "/labels");
        json.put("id", milestone.id()).put("node_id", milestone.nodeId());
        json.put("number", milestone.number()).put("title", milestone.title());
        put(json, "description", milestone.description());
        json.set("creator", user(milestone.creator()));
        json.put("open_issues", open).put("closed_issues", issues.size() - open);
        json.put("state", milestone.open() ? "open" : "closed");
        json.put("created_at", Timestamp.text(milestone.createdAt()))
                .put("updated_at", Timestamp.text(milestone.updatedAt()));
        put(json, "due_on", milestone.dueOn().map(Timestamp::text));
        put(json, "closed_at", milestone.closedAt().map(Timestamp::text));
        return json;
    }

    ObjectNode issue(Issue issue) {
        String url = urls.api(issue);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("url", url).put("repository_url", urls.api(issue.repository()));
        List.of("comments", "events", "timeline").forEach(link -> json.put(link + "_url", url + "/" + link));
        json.put("labels_url", url + "/labels{/name}").put("html_url", urls.html(issue));
        json.put("id", issue.id()).put("node_id", issue.nodeId()).put("number", issue.number());
        put(json.put("title", issue.title()), "body", issue.body());
        put(json.put("state", issue.open() ? "open" : "closed"), "state_reason", issue.stateReason());
        json.put("locked", false)
                .putNull("active_lock_reason")
                .put("comments", issue.comments().size());
        json.put("created_at", Timestamp.text(issue.createdAt())).put("updated_at", Timestamp.text(issue.updatedAt()));
        put(
                json.put("author_association", "OWNER"),
                "closed_at",
                issue.closedAt().map(Timestamp::text));
        people(json, issue);
        issue.labels().forEach(label -> json.withArray("labels").add(label(label)));
        json.withArray("labels");
        json.putNull("milestone");
        issue.milestone().ifPresent(milestone -> json.set("milestone", milestone(milestone)));
        features(json, issue);
        if (issue.isPullRequest()) {
            pullRequest(json.putObject("pull_request"), issue);
        }
        return json;
    }

    ObjectNode comment(Issue issue, Comment comment) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("url", urls.api(issue.repository()) + "/issues/comments/" + comment.id());
        json.put("html_url", urls.html(issue) + "#issuecomment-" + comment.id());
        json.put("issue_url", urls.api(issue));
        json.put("id", comment.id()).put("node_id", comment.nodeId());
        json.set("user", user(comment.author()));
        json.put("created_at", Timestamp.text(comment.createdAt()))
                .put("updated_at", Timestamp.text(comment.updatedAt()));
        return json.put("body", comment.body()).put("author_association", "OWNER");
    }

    static ObjectNode issueType(IssueType type) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", type.id()).put("node_id", type.nodeId());
        return json.put("name", type.name())
                .putNull("description")
                .put("color", "gray")
                .put("is_enabled", true);
    }

    private void people(ObjectNode json, Issue issue) {
        json.set("user", user(issue.author()));
        json.putNull("assignee");
        json.putArray("assignees");
        issue.assignees().forEach(login -> json.withArray("assignees").add(user(login)));
        issue.assignees().stream().findFirst().ifPresent(login -> json.set("assignee", user(login)));
    }

    private void features(ObjectNode json, Issue issue) {
        SandboxSettings settings = context.settings();
        if (settings.has(SandboxFeature.ISSUE_TYPES)) {
            json.putNull("type");
            issue.type().ifPresent(type -> json.set("type", issueType(new IssueType(type))));
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
                    .put(
                            "blocked_by",
                            issue.blockedBy().stream().filter(Issue::open).count())
                    .put(
                            "blocking",
                            issue.blocking().stream().filter(Issue::open).count())
                    .put("total_blocked_by", issue.blockedBy().size())
                    .put("total_blocking", issue.blocking().size());
        }
    }

    private void pullRequest(ObjectNode json, Issue issue) {
        json.put("url", urls.api(issue.repository()) + "/pulls/" + issue.number())
                .put("html_url", urls.html(issue));
        json.put("diff_url", urls.html(issue) + ".diff").put("patch_url", urls.html(issue) + ".patch");
    }

    private ObjectNode user(String login) {
        return UserJson.json(Account.user(login), urls);
    }

    private static void put(ObjectNode json, String field, Optional<String> value) {
        value.ifPresentOrElse(text -> json.put(field, text), () -> json.putNull(field));
    }
}
