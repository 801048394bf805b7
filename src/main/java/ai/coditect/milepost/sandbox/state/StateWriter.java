package ai.coditect.milepost.sandbox.state;

import ai.coditect.milepost.sandbox.state.Issue.Comment;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Turns the state into the JSON that is kept. What is absent is left out; relations are kept by database id. */
final class StateWriter {
    static final int VERSION = 1;

    private StateWriter() {}

    static ObjectNode json(SandboxState state) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", VERSION).put("lastId", state.lastId());
        ObjectNode repositories = json.putObject("repositories");
        state.byKey().forEach((key, repository) -> {
            if (key.equals(SandboxState.key(repository.owner, repository.name))) {
                repositories.set(key, repository(repository));
            } else {
                repositories.put(key, repository.id());
            }
        });
        return json;
    }

    private static ObjectNode repository(Repository repository) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", repository.id()).put("owner", repository.owner).put("name", repository.name);
        json.put("createdAt", repository.createdAt().toString());
        ArrayNode deleted = json.putArray("deletedIssues");
        repository.deletedIssues.forEach(deleted::add);
        ArrayNode labels = json.putArray("labels");
        repository.labels().forEach(label -> labels.add(label(label)));
        ArrayNode milestones = json.putArray("milestones");
        repository.milestones().forEach(milestone -> milestones.add(milestone(milestone)));
        ArrayNode issues = json.putArray("issues");
        repository.issues().forEach(issue -> issues.add(issue(issue)));
        return json;
    }

    private static ObjectNode label(Label label) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", label.id()).put("createdAt", label.createdAt().toString());
        json.put("name", label.name).put("color", label.color);
        text(json, "description", label.description);
        return json;
    }

    private static ObjectNode milestone(Milestone milestone) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", milestone.id()).put("number", milestone.number).put("creator", milestone.creator);
        json.put("createdAt", milestone.createdAt().toString()).put("updatedAt", milestone.updatedAt.toString());
        json.put("title", milestone.title);
        text(json, "description", milestone.description);
        time(json, "dueOn", milestone.dueOn);
        time(json, "closedAt", milestone.closedAt);
        return json;
    }

    private static ObjectNode issue(Issue issue) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", issue.id()).put("number", issue.number).put("author", issue.author);
        json.put("pullRequest", issue.pullRequest).put("title", issue.title);
        json.put("createdAt", issue.createdAt().toString()).put("updatedAt", issue.updatedAt.toString());
        text(json, "body", issue.body);
        text(json, "stateReason", issue.stateReason);
        text(json, "type", issue.type);
        time(json, "closedAt", issue.closedAt);
        issue.milestone.ifPresent(milestone -> json.put("milestone", milestone.number));
        ids(json.putArray("labels"), issue.labels);
        ids(json.putArray("blockedBy"), issue.blockedBy);
        ids(json.putArray("subIssues"), issue.subIssues);
        ArrayNode assignees = json.putArray("assignees");
        issue.assignees.forEach(assignees::add);
        ArrayNode comments = json.putArray("comments");
        issue.comments.forEach(comment -> comments.add(comment(comment)));
        return json;
    }

    private static ObjectNode comment(Comment comment) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", comment.id()).put("author", comment.author).put("body", comment.body);
        return json.put("createdAt", comment.createdAt().toString()).put("updatedAt", comment.updatedAt.toString());
    }

    private static void ids(ArrayNode json, List<? extends Entity> things) {
        things.forEach(thing -> json.add(thing.id()));
    }

    private static void text(ObjectNode json, String field, Optional<String> value) {
        value.ifPresent(text -> json.put(field, text));
    }

    private static void time(ObjectNode json, String field, Optional<Instant> value) {
        value.ifPresent(moment -> json.put(field, moment.toString()));
    }
}
