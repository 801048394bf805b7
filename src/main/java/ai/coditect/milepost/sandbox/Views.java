package ai.coditect.milepost.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Labels, milestones, issues and comments as GitHub's REST interface shows them. */
final class Views {
    private final Session session;
    private final Urls urls;

    Views(Session session) {
        this.session = session;
        this.urls = session.urls();
    }

    /** GitHub's times have whole seconds. */
    static String time(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    ObjectNode label(Label label) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", label.id).put("node_id", new NodeId(NodeId.LABEL, label.id).text());
        json.put("url", urls.api(label)).put("name", label.name).put("color", label.color);
        put(json.put("default", false), "description", label.description);
        return json;
    }

    ObjectNode milestone(Milestone milestone) {
        List<Issue> issues = issuesOf(milestone);
        long open = issues.stream().filter(Issue::open).count();
        String url = urls.api(milestone);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("url", url).put("html_url", urls.html(milestone)).put("labels_url", url + "/labels");
        json.put("id", milestone.id).put("node_id", new NodeId(NodeId.MILESTONE, milestone.id).text());
        json.put("number", milestone.number).put("title", milestone.title);
        put(json, "description", milestone.description);
        json.set("creator", UserView.json(milestone.creator, "User", urls));
        json.put("open_issues", open).put("closed_issues", issues.size() - open);
        json.put("state", milestone.open() ? "open" : "closed");
        json.put("created_at", time(milestone.createdAt)).put("updated_at", time(milestone.updatedAt));
        put(json, "due_on", milestone.dueOn.map(Views::time));
        put(json, "closed_at", milestone.closedAt.map(Views::time));
        return json;
    }

    ObjectNode issue(Issue issue) {
        String url = urls.api(issue);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("url", url).put("repository_url", urls.api(issue.repository));
        List.of("comments", "events", "timeline").forEach(link -> json.put(link + "_url", url + "/" + link));
        json.put("labels_url", url + "/labels{/name}").put("html_url", urls.html(issue));
        json.put("id", issue.id).put("node_id", NodeId.of(issue)).put("number", issue.number);
        put(json.put("title", issue.title), "body", issue.body);
        put(json.put("state", issue.open() ? "open" : "closed"), "state_reason", issue.stateReason);
        json.put("locked", false).putNull("active_lock_reason").put("comments", issue.comments.size());
        json.put("created_at", time(issue.createdAt)).put("updated_at", time(issue.updatedAt));
        put(json.put("author_association", "OWNER"), "closed_at", issue.closedAt.map(Views::time));
        people(json, issue);
        issue.labels.forEach(label -> json.withArray("labels").add(label(label)));
        json.withArray("labels");
        json.putNull("milestone");
        issue.milestone.ifPresent(milestone -> json.set("milestone", milestone(milestone)));
        features(json, issue);
        if (issue.pullRequest) {
            pullRequest(json.putObject("pull_request"), issue);
        }
        return json;
    }

    ObjectNode comment(Issue issue, Comment comment) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("url", urls.api(issue.repository) + "/issues/comments/" + comment.id);
        json.put("html_url", urls.html(issue) + "#issuecomment-" + comment.id);
        json.put("issue_url", urls.api(issue));
        json.put("id", comment.id).put("node_id", new NodeId(NodeId.COMMENT, comment.id).text());
        json.set("user", UserView.json(comment.author, "User", urls));
        json.put("created_at", time(comment.createdAt)).put("updated_at", time(comment.updatedAt));
        return json.put("body", comment.body).put("author_association", "OWNER");
    }

    static ObjectNode issueType(String name) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", UserView.id(name));
        json.put("node_id", new NodeId(NodeId.TYPE, UserView.id(name)).text());
        return json.put("name", name)
                .putNull("description")
                .put("color", "gray")
                .put("is_enabled", true);
    }

    static List<Issue> issuesOf(Milestone milestone) {
        return milestone.repository.issues().stream()
                .filter(issue -> issue.milestone.filter(milestone::equals).isPresent())
                .toList();
    }

    private void people(ObjectNode json, Issue issue) {
        json.set("user", UserView.json(issue.author, "User", urls));
        json.putNull("assignee");
        json.putArray("assignees");
        issue.assignees.forEach(login -> json.withArray("assignees").add(UserView.json(login, "User", urls)));
        issue.assignees.stream()
                .findFirst()
                .ifPresent(login -> json.set("assignee", UserView.json(login, "User", urls)));
    }

    private void features(ObjectNode json, Issue issue) {
        SandboxSettings settings = session.settings();
        if (settings.has(SandboxFeature.ISSUE_TYPES)) {
            json.putNull("type");
            issue.type.ifPresent(type -> json.set("type", issueType(type)));
        }
        if (settings.has(SandboxFeature.SUB_ISSUES) && !issue.pullRequest) {
            long done = issue.subIssues.stream().filter(child -> !child.open()).count();
            long percent = issue.subIssues.isEmpty() ? 0 : done * 100 / issue.subIssues.size();
            json.putObject("sub_issues_summary")
                    .put("total", issue.subIssues.size())
                    .put("completed", done)
                    .put("percent_completed", percent);
            issue.parent.ifPresent(parent -> json.put("parent_issue_url", urls.api(parent)));
        }
        if (settings.has(SandboxFeature.DEPENDENCIES) && !issue.pullRequest) {
            json.putObject("issue_dependencies_summary")
                    .put(
                            "blocked_by",
                            issue.blockedBy.stream().filter(Issue::open).count())
                    .put("blocking", issue.blocking.stream().filter(Issue::open).count())
                    .put("total_blocked_by", issue.blockedBy.size())
                    .put("total_blocking", issue.blocking.size());
        }
    }

    private void pullRequest(ObjectNode json, Issue issue) {
        json.put("url", urls.api(issue.repository) + "/pulls/" + issue.number).put("html_url", urls.html(issue));
        json.put("diff_url", urls.html(issue) + ".diff").put("patch_url", urls.html(issue) + ".patch");
    }

    private static void put(ObjectNode json, String field, Optional<String> value) {
        value.ifPresentOrElse(text -> json.put(field, text), () -> json.putNull(field));
    }
}
