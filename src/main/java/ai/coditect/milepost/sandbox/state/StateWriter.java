package ai.coditect.milepost.sandbox.state;

import ai.coditect.milepost.sandbox.state.Issue.Comment;
import ai.coditect.milepost.sandbox.state.entity.Entity;
import ai.coditect.milepost.sandbox.state.entity.StoredEntity;
import ai.coditect.milepost.sandbox.state.field.IssueFieldsJson;
import ai.coditect.milepost.sandbox.state.project.ProjectsJson;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Turns the state into the JSON of the sandbox's file. Absent values are left out; relations are database ids. */
final class StateWriter {
    static final int VERSION = 1;

    private StateWriter() {}

    static ObjectNode json(SandboxState state) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", VERSION).put("lastId", state.lastId());
        ObjectNode repositories = json.putObject("repositories");
        state.byKey().forEach((key, repository) -> {
            if (key.equals(SandboxState.key(repository.owner, repository.name))) {
                write(repositories.putObject(key), repository);
            } else {
                repositories.put(key, repository.id());
            }
        });
        if (!state.issueFields().isEmpty()) {
            ObjectNode fields = json.putObject("issueFields");
            state.issueFields().forEach((owner, defined) -> IssueFieldsJson.write(fields.putArray(owner), defined));
        }
        if (!state.projects().all().isEmpty()) {
            ProjectsJson.write(json.putArray("projects"), state.projects());
        }
        return json;
    }

    private static void write(ObjectNode json, Repository repository) {
        stored(json, repository).put("owner", repository.owner).put("name", repository.name);
        ArrayNode deleted = json.putArray("deletedIssues");
        repository.deletedIssues.forEach(deleted::add);
        if (!repository.transferredIssues.isEmpty()) {
            ObjectNode transferred = json.putObject("transferredIssues");
            repository.transferredIssues.forEach((number, id) -> transferred.put(number.toString(), id));
        }
        ArrayNode labels = json.putArray("labels");
        repository.labels().forEach(label -> write(labels.addObject(), label));
        ArrayNode milestones = json.putArray("milestones");
        repository.milestones().forEach(milestone -> write(milestones.addObject(), milestone));
        ArrayNode issues = json.putArray("issues");
        repository.issues().forEach(issue -> write(issues.addObject(), issue));
    }

    private static void write(ObjectNode json, Label label) {
        stored(json, label).put("name", label.name).put("color", label.color);
        text(json, "description", label.description);
    }

    private static void write(ObjectNode json, Milestone milestone) {
        closable(json, milestone).put("creator", milestone.creator);
        text(json, "description", milestone.description);
        time(json, "dueOn", milestone.dueOn);
    }

    private static void write(ObjectNode json, Issue issue) {
        closable(json, issue).put("author", issue.author).put("pullRequest", issue.pullRequest);
        text(json, "body", issue.body);
        text(json, "stateReason", issue.stateReason);
        text(json, "type", issue.type);
        if (!issue.fields.isEmpty()) {
            ObjectNode fields = json.putObject("fields");
            issue.fields.forEach((name, content) -> fields.set(name, IssueFieldsJson.json(content)));
        }
        issue.milestone().ifPresent(milestone -> json.put("milestone", milestone.number));
        ids(json.putArray("labels"), issue.labels);
        ids(json.putArray("blockedBy"), issue.blockedBy);
        ids(json.putArray("subIssues"), issue.subIssues);
        ArrayNode assignees = json.putArray("assignees");
        issue.assignees.forEach(assignees::add);
        ArrayNode comments = json.putArray("comments");
        issue.comments.forEach(comment -> write(comments.addObject(), comment));
    }

    private static void write(ObjectNode json, Comment comment) {
        stored(json, comment).put("author", comment.author).put("body", comment.body);
        json.put("updatedAt", comment.updatedAt.toString());
    }

    private static ObjectNode closable(ObjectNode json, ClosableEntity entity) {
        stored(json, entity).put("number", entity.number).put("title", entity.title);
        time(json, "closedAt", entity.closedAt);
        return json.put("updatedAt", entity.updatedAt.toString());
    }

    private static ObjectNode stored(ObjectNode json, StoredEntity entity) {
        return json.put("id", entity.id()).put("createdAt", entity.createdAt().toString());
    }

    private static void ids(ArrayNode json, List<? extends Entity> entities) {
        entities.forEach(entity -> json.add(entity.id()));
    }

    private static void text(ObjectNode json, String field, Optional<String> value) {
        value.ifPresent(text -> json.put(field, text));
    }

    private static void time(ObjectNode json, String field, Optional<Instant> value) {
        value.ifPresent(moment -> json.put(field, moment.toString()));
    }
}
