package ai.coditect.milepost.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what {@link StateWriter} wrote, and trusts nothing in it. */
final class StateReader {
    private final SandboxState state;
    private final Map<Issue, JsonNode> unlinked = new HashMap<>();

    /** What was read is not what the sandbox writes. */
    static final class DamagedException extends Exception {
        private static final long serialVersionUID = 1;

        DamagedException(String message) {
            super(message);
        }
    }

    private StateReader(SandboxState state) {
        this.state = state;
    }

    static SandboxState read(JsonNode json) throws DamagedException {
        long version = whole(json, "version");
        if (version != StateWriter.VERSION) {
            throw new DamagedException(
                    "it has version %d and this milepost knows version %d".formatted(version, StateWriter.VERSION));
        }
        StateReader reader = new StateReader(new SandboxState(whole(json, "lastId")));
        List<Map.Entry<String, JsonNode>> repositories =
                new ArrayList<>(needed(json, "repositories").properties());
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

    private void formerName(String key, long id) throws DamagedException {
        Optional<Repository> repository = state.repository(id);
        if (repository.isEmpty()) {
            throw new DamagedException("%s leads to an unknown repository".formatted(key));
        }
        state.addFormerName(key, repository.get());
    }

    private void repository(JsonNode json) throws DamagedException {
        Repository repository =
                new Repository(whole(json, "id"), text(json, "owner"), text(json, "name"), time(json, "createdAt"));
        state.add(repository);
        for (JsonNode number : needed(json, "deletedIssues")) {
            repository.deletedIssues.add(number.asInt());
        }
        Map<Long, Label> labels = new HashMap<>();
        for (JsonNode one : needed(json, "labels")) {
            Label label = label(repository, one);
            repository.add(label);
            labels.put(label.id, label);
        }
        for (JsonNode one : needed(json, "milestones")) {
            repository.add(milestone(repository, one));
        }
        for (JsonNode one : needed(json, "issues")) {
            issue(repository, one, labels);
        }
    }

    private static Label label(Repository repository, JsonNode json) throws DamagedException {
        return new Label(
                repository,
                whole(json, "id"),
                time(json, "createdAt"),
                text(json, "name"),
                text(json, "color"),
                optionalText(json, "description"));
    }

    private static Milestone milestone(Repository repository, JsonNode json) throws DamagedException {
        Milestone milestone = new Milestone(
                repository,
                whole(json, "id"),
                (int) whole(json, "number"),
                time(json, "createdAt"),
                text(json, "creator"),
                text(json, "title"));
        milestone.updatedAt = time(json, "updatedAt");
        milestone.description = optionalText(json, "description");
        milestone.dueOn = optionalTime(json, "dueOn");
        milestone.closedAt = optionalTime(json, "closedAt");
        return milestone;
    }

    private void issue(Repository repository, JsonNode json, Map<Long, Label> labels) throws DamagedException {
        Issue issue = new Issue(
                repository,
                whole(json, "id"),
                (int) whole(json, "number"),
                time(json, "createdAt"),
                text(json, "author"),
                needed(json, "pullRequest").asBoolean(),
                text(json, "title"));
        issue.updatedAt = time(json, "updatedAt");
        issue.body = optionalText(json, "body");
        issue.stateReason = optionalText(json, "stateReason");
        issue.type = optionalText(json, "type");
        issue.closedAt = optionalTime(json, "closedAt");
        if (json.has("milestone")) {
            issue.milestone = repository.milestone((int) whole(json, "milestone"));
        }
        for (JsonNode id : needed(json, "labels")) {
            Label label = labels.get(id.asLong());
            if (label == null) {
                throw new DamagedException("issue #%d has an unknown label".formatted(issue.number));
            }
            issue.labels.add(label);
        }
        for (JsonNode login : needed(json, "assignees")) {
            issue.assignees.add(login.asText());
        }
        for (JsonNode comment : needed(json, "comments")) {
            issue.comments.add(comment(comment));
        }
        state.add(issue);
        unlinked.put(issue, json);
    }

    private static Comment comment(JsonNode json) throws DamagedException {
        Comment comment =
                new Comment(whole(json, "id"), time(json, "createdAt"), text(json, "author"), text(json, "body"));
        comment.updatedAt = time(json, "updatedAt");
        return comment;
    }

    private void link() throws DamagedException {
        for (Map.Entry<Issue, JsonNode> entry : unlinked.entrySet()) {
            Issue issue = entry.getKey();
            for (JsonNode id : needed(entry.getValue(), "blockedBy")) {
                Issue blocker = issue(id);
                issue.blockedBy.add(blocker);
                blocker.blocking.add(issue);
            }
            for (JsonNode id : needed(entry.getValue(), "subIssues")) {
                Issue child = issue(id);
                issue.subIssues.add(child);
                child.parent = Optional.of(issue);
            }
        }
    }

    private Issue issue(JsonNode id) throws DamagedException {
        return state.issue(id.asLong()).orElseThrow(() -> new DamagedException("an edge leads to an unknown issue"));
    }

    private static JsonNode needed(JsonNode json, String field) throws DamagedException {
        JsonNode value = json.path(field);
        if (value.isMissingNode()) {
            throw new DamagedException("\"%s\" is missing".formatted(field));
        }
        return value;
    }

    private static long whole(JsonNode json, String field) throws DamagedException {
        JsonNode value = needed(json, field);
        if (!value.isIntegralNumber()) {
            throw new DamagedException("\"%s\" is not a whole number".formatted(field));
        }
        return value.longValue();
    }

    private static String text(JsonNode json, String field) throws DamagedException {
        JsonNode value = needed(json, field);
        if (!value.isTextual()) {
            throw new DamagedException("\"%s\" is not text".formatted(field));
        }
        return value.textValue();
    }

    private static Instant time(JsonNode json, String field) throws DamagedException {
        try {
            return Instant.parse(text(json, field));
        } catch (DateTimeException malformed) {
            throw new DamagedException("\"%s\" is not a moment".formatted(field));
        }
    }

    private static Optional<String> optionalText(JsonNode json, String field) throws DamagedException {
        return json.has(field) ? Optional.of(text(json, field)) : Optional.empty();
    }

    private static Optional<Instant> optionalTime(JsonNode json, String field) throws DamagedException {
        return json.has(field) ? Optional.of(time(json, field)) : Optional.empty();
    }
}
