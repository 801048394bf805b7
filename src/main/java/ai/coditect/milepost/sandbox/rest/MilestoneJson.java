package ai.coditect.milepost.sandbox.rest;

import ai.coditect.milepost.sandbox.http.Timestamp;
import ai.coditect.milepost.sandbox.state.Account;
import ai.coditect.milepost.sandbox.state.Issue;
import ai.coditect.milepost.sandbox.state.Milestone;
import ai.coditect.milepost.sandbox.state.ResourceUrls;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A milestone in GitHub's REST format. */
final class MilestoneJson {
    private MilestoneJson() {}

    static ObjectNode of(Milestone milestone, ResourceUrls urls) {
        List<Issue> issues = milestone.issues();
        long open = issues.stream().filter(Issue::open).count();
        String url = urls.api(milestone);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("url", url).put("html_url", urls.html(milestone)).put("labels_url", url + "/labels");
        json.put("id", milestone.id()).put("node_id", milestone.nodeId());
        json.put("number", milestone.number()).put("title", milestone.title());
        NullableFields.put(json, "description", milestone.description());
        json.set("creator", UserJson.of(Account.user(milestone.creator()), urls));
        json.put("open_issues", open).put("closed_issues", issues.size() - open);
        json.put("state", milestone.state());
        json.put("created_at", Timestamp.text(milestone.createdAt()));
        json.put("updated_at", Timestamp.text(milestone.updatedAt()));
        NullableFields.put(json, "due_on", milestone.dueOn().map(Timestamp::text));
        NullableFields.put(json, "closed_at", milestone.closedAt().map(Timestamp::text));
        return json;
    }
}
