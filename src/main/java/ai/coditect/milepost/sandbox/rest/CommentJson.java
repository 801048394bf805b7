package ai.coditect.milepost.sandbox.rest;

import ai.coditect.milepost.sandbox.http.Timestamp;
import ai.coditect.milepost.sandbox.state.Issue;
import ai.coditect.milepost.sandbox.state.Issue.Comment;
import ai.coditect.milepost.sandbox.state.RequestContext;
import ai.coditect.milepost.sandbox.state.ResourceUrls;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A comment on an issue in GitHub's REST format. */
final class CommentJson {
    private CommentJson() {}

    static ObjectNode of(Issue issue, Comment comment, RequestContext context) {
        ResourceUrls urls = context.urls();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("url", urls.api(issue.repository(), comment));
        json.put("html_url", urls.html(issue) + "#issuecomment-" + comment.id());
        json.put("issue_url", urls.api(issue));
        json.put("id", comment.id()).put("node_id", comment.nodeId());
        json.set("user", UserJson.of(context.account(comment.author()), urls));
        json.put("created_at", Timestamp.text(comment.createdAt()));
        json.put("updated_at", Timestamp.text(comment.updatedAt()));
        return json.put("body", comment.body()).put("author_association", context.association(comment.author()));
    }
}
