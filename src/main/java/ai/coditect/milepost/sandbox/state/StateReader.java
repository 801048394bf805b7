package ai.coditect.milepost.sandbox.state;

import ai.coditect.milepost.sandbox.state.Issue.Comment;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what {@link StateWriter} wrote, and trusts nothing in it. */
final class StateReader {
    private final SandboxState state;
    private final Map<Issue, JsonNode> unlinked = new HashMap<>();

    private StateReader(SandboxState state) {
        this.state = state;
    }

    static SandboxState read(JsonNode json) throws StateFields.DamagedException {
        long version = StateFields.whole(json, "version");
        if (version != StateWriter.VERSION) {
            throw new StateFields.DamagedException(
                    "it has version %d and this milepost knows version %d".formatted(version, StateWriter.VERSION));
        }
        StateReader reader = new StateReader(new SandboxState(StateFields.whole(json, "lastId")));
        List<Map.Entry<String, JsonNode>> repositories =
                new ArrayList<>(StateFields.needed(json, "repositories").properties());
        for (Map.Entry<String, JsonNode> entry : repositories) {
            if (entry.getValue().isObject()) {
                reader.repository(entry.getValue());
            }
        }
        for (Map.Entry<String, JsonNode> entry : repositories) {
            if (!entry.getValue().isObject()) {
                reader.formerName(entry.getKey(), entry.getValue().asLong());
            }
        }
        reader.link();
        return reader.state;
    }

    private void formerName(String key, long id) throws StateFields.DamagedException {
        Optional<Repository> repository = state.repository(id);
        if (repository.isEmpty()) {
            throw new StateFields.DamagedException("%s leads to an unknown repository".formatted(key));
        }
        state.addFormerName(key, repository.get());
    }

    private void repository(JsonNode json) throws StateFields.DamagedException {
        Repository repository = new Repository(
                StateFields.whole(json, "id"),
                StateFields.text(json, "owner"),
                StateFields.text(json, "name"),
                StateFields.time(json, "createdAt"));
        state.add(repository);
        for (JsonNode number : StateFields.needed(json, "deletedIssues")) {
            repository.deletedIssues.add(number.asInt());
        }
        Map<Long, Label> labels = new HashMap<>();
        for (JsonNode one : StateFields.needed(json, "labels")) {
            Label label = label(repository, one);
            repository.add(label);
            labels.put(label.id(), label);
        }
        for (JsonNode one : StateFields.needed(json, "milestones")) {
            repository.add(milestone(repository, one));
        }
        for (JsonNode one : StateFields.needed(json, "issues")) {
            issue(repository, one, labels);
        }
    }

    private static Label label(Repository repository, JsonNode json) throws StateFields.DamagedException {
        return new Label(
                repository,
                StateFields.whole(json, "id"),
                StateFields.time(json, "createdAt"),
                StateFields.text(json, "name"),
                StateFields.text(json, "color"),
                StateFields.optionalText(json, "description"));
    }

    private static Milestone milestone(Repository repository, JsonNode json) throws StateFields.DamagedException {
        Milestone milestone = new Milestone(
                repository,
                StateFields.whole(json, "id"),
                (int) StateFields.whole(json, "number"),
                StateFields.time(json, "createdAt"),
                StateFields.text(json, "creator"),
                StateFields.text(json, "title"));
        milestone.updatedAt = StateFields.time(json, "updatedAt");
        milestone.description = StateFields.optionalText(json, "description");
        milestone.dueOn = StateFields.optionalTime(json, "dueOn");
        milestone.closedAt = StateFields.optionalTime(json, "closedAt");
        return milestone;
    }

    private void issue(Repository repository, JsonNode json, Map<Long, Label> labels)
            throws StateFields.DamagedException {
        Issue issue = new Issue(
                repository,
                StateFields.whole(json, "id"),
                (int) StateFields.whole(json, "number"),
                StateFields.time(json, "createdAt"),
                StateFields.text(json, "author"),
                StateFields.needed(json, "pullRequest").asBoolean(),
                StateFields.text(json, "title"));
        issue.updatedAt = StateFields.time(json, "updatedAt");
        issue.body = StateFields.optionalText(json, "body");
        issue.stateReason = StateFields.optionalText(json, "stateReason");
        issue.type = StateFields.optionalText(json, "type");
        issue.closedAt = StateFields.optionalTime(json, "closedAt");
        if (json.has("milestone")) {
            issue.milestone = repository.milestone((int) StateFields.whole(json, "milestone"));
        }
        for (JsonNode id : StateFields.needed(json, "labels")) {
            Label label = labels.get(id.asLong());
            if (label == null) {
                throw new StateFields.DamagedException("issue #%d has an unknown label".formatted(issue.number));
            }
            issue.labels.add(label);
        }
        for (JsonNode login : StateFields.needed(json, "assignees")) {
            issue.assignees.add(login.asText());
        }
        for (JsonNode comment : StateFields.needed(json, "comments")) {
            issue.comments.add(comment(comment));
        }
        state.add(issue);
        unlinked.put(issue, json);
    }

    private static Comment comment(JsonNode json) throws StateFields.DamagedException {
        Comment comment = new Comment(
                StateFields.whole(json, "id"),
                StateFields.time(json, "createdAt"),
                StateFields.text(json, "author"),
                StateFields.text(json, "body"));
        comment.updatedAt = StateFields.time(json, "updatedAt");
        return comment;
    }

    private void link() throws StateFields.DamagedException {
        for (Map.Entry<Issue, JsonNode> entry : unlinked.entrySet()) {
            Issue issue = entry.getKey();
            for (JsonNode id : StateFields.needed(entry.getValue(), "blockedBy")) {
                Issue blocker = issue(id);
                issue.blockedBy.add(blocker);
                blocker.blocking.add(issue);
            }
            for (JsonNode id : StateFields.needed(entry.getValue(), "subIssues")) {
                Issue child = issue(id);
                issue.subIssues.add(child);
                child.parent = Optional.of(issue);
            }
        }
    }

    private Issue issue(JsonNode id) throws StateFields.DamagedException {
        return state.issue(id.asLong())
                .orElseThrow(() -> new StateFields.DamagedException("an edge leads to an unknown issue"));
    }
}
