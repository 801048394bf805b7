package ai.coditect.milepost.bench;

import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueLink;
import ai.coditect.milepost.model.IssueNumber;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveState;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the file of {@code --sandbox} for a repository, which would otherwise take an apply of many writes. */
final class SandboxFile {

    private static final String TIME = "2020-01-01T00:00:00Z";
    private static final long REPOSITORY_ID = 1;
    private static final long FIRST_LABEL = 1_000;
    private static final long FIRST_MILESTONE = 100_000;
    private static final long FIRST_ISSUE = 1_000_000;

    private final LiveState state;
    private final Map<LabelName, Long> labels = new HashMap<>();
    private final Map<String, Integer> milestones = new HashMap<>();

    private SandboxFile(LiveState state) {
        this.state = state;
        state.labels().forEach(label -> labels.put(label.name(), FIRST_LABEL + labels.size()));
        state.milestones().forEach(milestone -> milestones.put(milestone.title(), milestone.number()));
    }

    static void write(LiveState state, Path file) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(Files.newBufferedWriter(file))) {
            new SandboxFile(state).write(json);
        }
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("version", 1);
        json.writeNumberField("lastId", FIRST_ISSUE + state.issues().size());
        json.writeObjectFieldStart("repositories");
        json.writeObjectFieldStart(state.repository().toString());
        stored(json, REPOSITORY_ID);
        json.writeStringField("owner", state.repository().owner());
        json.writeStringField("name", state.repository().name());
        json.writeArrayFieldStart("deletedIssues");
        json.writeEndArray();
        json.writeArrayFieldStart("labels");
        for (var label : state.labels()) {
            json.writeStartObject();
            stored(json, labels.get(label.name()));
            json.writeStringField("name", label.name().value());
            json.writeStringField("color", label.color());
            json.writeStringField("description", label.description().orElseThrow());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("milestones");
        for (var milestone : state.milestones()) {
            json.writeStartObject();
            closable(json, FIRST_MILESTONE + milestone.number(), milestone.number(), milestone.title());
            json.writeStringField("creator", "octocat");
            json.writeStringField("dueOn", milestone.dueOn().orElseThrow() + "T08:00:00Z");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("issues");
        for (LiveIssue issue : state.issues()) {
            write(json, issue);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void write(JsonGenerator json, LiveIssue issue) throws IOException {
        IssueContent content = issue.content();
        json.writeStartObject();
        closable(json, FIRST_ISSUE + issue.number(), issue.number(), content.title());
        json.writeStringField("author", issue.author().login());
        json.writeBooleanField("pullRequest", false);
        json.writeStringField("body", content.body());
        json.writeNumberField("milestone", milestones.get(content.milestone().orElseThrow()));
        json.writeArrayFieldStart("labels");
        for (LabelName label : content.labels()) {
            json.writeNumber(labels.get(label));
        }
        json.writeEndArray();
        issues(json, "blockedBy", content.blockedBy());
        issues(json, "subIssues", issue.subIssues());
        json.writeArrayFieldStart("assignees");
        for (String login : content.assignees()) {
            json.writeString(login);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("comments");
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void issues(JsonGenerator json, String field, List<IssueLink> links) throws IOException {
        json.writeArrayFieldStart(field);
        for (IssueLink link : links) {
            json.writeNumber(FIRST_ISSUE + ((IssueNumber) link).value());
        }
        json.writeEndArray();
    }

    private static void closable(JsonGenerator json, long id, int number, String title) throws IOException {
        stored(json, id);
        json.writeNumberField("number", number);
        json.writeStringField("title", title);
        json.writeStringField("updatedAt", TIME);
    }

    private static void stored(JsonGenerator json, long id) throws IOException {
        json.writeNumberField("id", id);
        json.writeStringField("createdAt", TIME);
    }
}
