package ai.coditect.milepost.sandbox.state;

import ai.coditect.milepost.sandbox.state.Issue.Comment;
import ai.coditect.milepost.sandbox.state.entity.StoredJson;
import ai.coditect.milepost.sandbox.state.entity.StoredJson.DamagedException;
import ai.coditect.milepost.sandbox.state.field.IssueFieldsJson;
import ai.coditect.milepost.sandbox.state.project.ProjectsJson;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the JSON that {@link StateWriter} wrote, and checks it, as people may have edited the file. */
final class StateReader {
    private final SandboxState state;
    private final Map<Issue, StoredJson> unlinked = new HashMap<>();

    private StateReader(SandboxState state) {
        this.state = state;
    }

    static SandboxState read(JsonNode root) throws DamagedException {
        StoredJson json = new StoredJson(root);
        long version = json.number("version");
        if (version != StateWriter.VERSION) {
            throw new DamagedException(
                    "it has version %d and this milepost knows version %d".formatted(version, StateWriter.VERSION));
        }
        StateReader reader = new StateReader(new SandboxState(json.number("lastId")));
        List<Map.Entry<String, JsonNode>> repositories =
                new ArrayList<>(json.required("repositories").properties());
        for (Map.Entry<String, JsonNode> entry : repositories) {
            if (entry.getValue().isObject()) {
                reader.repository(new StoredJson(entry.getValue()));
            }
        }
        for (Map.Entry<String, JsonNode> entry : repositories) {
            if (!entry.getValue().isObject()) {
                reader.formerName(entry.getKey(), entry.getValue().asLong());
            }
        }
        if (json.has("issueFields")) {
            for (Map.Entry<String, JsonNode> entry :
                    json.required("issueFields").properties()) {
                reader.state.setIssueFields(entry.getKey(), IssueFieldsJson.definitions(entry.getValue()));
            }
        }
        if (json.has("projects")) {
            ProjectsJson.read(json.required("projects"), reader.state.projects());
        }
        reader.link();
        return reader.state;
    }

    private void formerName(String key, long id) throws DamagedException {
        state.addFormerName(
                key,
                state.repository(id)
                        .orElseThrow(() -> new DamagedException("%s leads to an unknown repository".formatted(key))));
    }

    private void repository(StoredJson json) throws DamagedException {
        Repository repository =
                new Repository(json.number("id"), json.text("owner"), json.text("name"), json.time("createdAt"));
        state.add(repository);
        for (JsonNode number : json.required("deletedIssues")) {
            repository.deletedIssues.add(number.asInt());
        }
        if (json.has("transferredIssues")) {
            for (Map.Entry<String, JsonNode> entry :
                    json.required("transferredIssues").properties()) {
                repository.transferredIssues.put(
                        number(entry.getKey()), entry.getValue().asLong());
            }
        }
        Map<Long, Label> labels = new HashMap<>();
        for (JsonNode one : json.required("labels")) {
            Label label = label(repository, new StoredJson(one));
            repository.add(label);
            labels.put(label.id(), label);
        }
        for (JsonNode one : json.required("milestones")) {
            repository.add(milestone(repository, new StoredJson(one)));
        }
        for (JsonNode one : json.required("issues")) {
            issue(repository, new StoredJson(one), labels);
        }
    }

    private static int number(String text) throws DamagedException {
        if (!text.matches("\\d{1,9}")) {
            throw new DamagedException("a transferred issue has no number");
        }
        return Integer.parseInt(text);
    }

    private static Label label(Repository repository, StoredJson json) throws DamagedException {
        return new Label(
                repository,
                json.number("id"),
                json.time("createdAt"),
                json.text("name"),
                json.text("color"),
                json.optionalText("description"));
    }

    private static Milestone milestone(Repository repository, StoredJson json) throws DamagedException {
        Milestone milestone = new Milestone(
                repository,
                json.number("id"),
                (int) json.number("number"),
                json.time("createdAt"),
                json.text("creator"),
                json.text("title"));
        milestone.updatedAt = json.time("updatedAt");
        milestone.description = json.optionalText("description");
        milestone.dueOn = json.optionalTime("dueOn");
        milestone.closedAt = json.optionalTime("closedAt");
        return milestone;
    }

    private void issue(Repository repository, StoredJson json, Map<Long, Label> labels) throws DamagedException {
        Issue issue = new Issue(
                repository,
                json.number("id"),
                (int) json.number("number"),
                json.time("createdAt"),
                json.text("author"),
                json.required("pullRequest").asBoolean(),
                json.text("title"));
        issue.updatedAt = json.time("updatedAt");
        issue.body = json.optionalText("body");
        issue.stateReason = json.optionalText("stateReason");
        issue.type = json.optionalText("type");
        issue.closedAt = json.optionalTime("closedAt");
        if (json.has("fields")) {
            for (Map.Entry<String, JsonNode> entry : json.required("fields").properties()) {
                issue.fields.put(entry.getKey(), IssueFieldsJson.content(entry.getKey(), entry.getValue()));
            }
        }
        if (json.has("milestone")) {
            issue.moveTo(repository.milestone((int) json.number("milestone")));
        }
        for (JsonNode id : json.required("labels")) {
            issue.labels.add(Optional.ofNullable(labels.get(id.asLong()))
                    .orElseThrow(() -> new DamagedException("issue #%d has an unknown label".formatted(issue.number))));
        }
        for (JsonNode login : json.required("assignees")) {
            issue.assignees.add(login.asText());
        }
        for (JsonNode one : json.required("comments")) {
            issue.comments.add(comment(new StoredJson(one)));
        }
        state.add(issue);
        unlinked.put(issue, json);
    }

    private static Comment comment(StoredJson json) throws DamagedException {
        Comment comment =
                new Comment(json.number("id"), json.time("createdAt"), json.text("author"), json.text("body"));
        comment.updatedAt = json.time("updatedAt");
        return comment;
    }

    private void link() throws DamagedException {
        for (Map.Entry<Issue, StoredJson> entry : unlinked.entrySet()) {
            Issue issue = entry.getKey();
            for (JsonNode id : entry.getValue().required("blockedBy")) {
                Issue blocker = issue(id);
                issue.blockedBy.add(blocker);
                blocker.blocking.add(issue);
            }
            for (JsonNode id : entry.getValue().required("subIssues")) {
                Issue child = issue(id);
                issue.subIssues.add(child);
                child.parent = Optional.of(issue);
            }
        }
    }

    private Issue issue(JsonNode id) throws DamagedException {
        return state.issue(id.asLong()).orElseThrow(() -> new DamagedException("a relation leads to an unknown issue"));
    }
}
