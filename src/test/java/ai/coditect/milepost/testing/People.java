package ai.coditect.milepost.testing;

import ai.coditect.milepost.marker.Marker;
import ai.coditect.milepost.marker.MarkerReading;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

/** What people do with issues in the browser, on an embedded GitHub. */
public final class People {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final RepositoryDump repository;
    private final String token;

    public People(RepositoryDump repository) {
        this(repository, "person");
    }

    private People(RepositoryDump repository, String token) {
        this.repository = repository;
        this.token = token;
    }

    /** Whoever has this token, and what GitHub lets them do. */
    public People with(String other) {
        return new People(repository, other);
    }

    /** The number of the issue that carries the id; the lowest of several. */
    public int number(String id) {
        return repository.issues().stream()
                .filter(issue -> Marker.read(body(issue)) instanceof MarkerReading.Found found
                        && found.id().value().equals(id))
                .mapToInt(issue -> issue.path("number").asInt())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no issue carries the id " + id));
    }

    public JsonNode issue(int number) {
        return repository.get("/issues/" + number);
    }

    /** The whole body, marker included, as GitHub keeps it. */
    public String body(int number) {
        return body(issue(number));
    }

    /** The body without its marker, normalised. */
    public String text(int number) {
        return Marker.read(body(number)).text();
    }

    /** The names of its labels, joined by a comma. */
    public String labels(int number) {
        return joined(issue(number).path("labels"), "name");
    }

    /** The logins of its assignees, joined by a comma. */
    public String assignees(int number) {
        return joined(issue(number).path("assignees"), "login");
    }

    /** Opens an issue; its number. */
    public int open(String title, String body) {
        return repository
                .send("POST", "/issues", json(Map.of("title", title, "body", body)), token)
                .path("number")
                .asInt();
    }

    public void retitle(int number, String title) {
        change(number, Map.of("title", title));
    }

    /**
     * Closes the issue.
     *
     * @param reason {@code completed} or {@code not_planned}
     */
    public void close(int number, String reason) {
        change(number, Map.of("state", "closed", "state_reason", reason));
    }

    public void reopen(int number) {
        change(number, Map.of("state", "open"));
    }

    public void removeMilestone(int number) {
        repository.send("PATCH", "/issues/" + number, "{\"milestone\":null}");
    }

    public void moveTo(int number, int milestone) {
        change(number, Map.of("milestone", milestone));
    }

    /** Sets the labels to exactly these; GitHub creates one that is new. */
    public void label(int number, String... names) {
        change(number, Map.of("labels", names));
    }

    public void assign(int number, String... logins) {
        change(number, Map.of("assignees", logins));
    }

    /** Gives an issue field a value: a text, a number, or the name of an option. */
    public void setField(int number, String field, Object value) {
        repository.send(
                "POST",
                "/issues/" + number + "/issue-field-values",
                json(Map.of(
                        "issue_field_values", List.of(Map.of("field_id", repository.fieldId(field), "value", value)))));
    }

    /** Takes the value of an issue field away. */
    public void clearField(int number, String field) {
        repository.send("DELETE", "/issues/" + number + "/issue-field-values/" + repository.fieldId(field), "");
    }

    /** The values of an issue's fields, as {@code Name: value} joined by a comma. */
    public String fields(int number) {
        return String.join(", ", RepositoryDump.fields(issue(number)));
    }

    /** Ticks the boxes of these tasks. */
    public void tick(int number, String... tasks) {
        for (String task : tasks) {
            replace(number, "- [ ] " + task, "- [x] " + task);
        }
    }

    /** Puts one text in the place of another, which must be there. */
    public void replace(int number, String old, String text) {
        edit(number, body -> {
            if (!body.contains(old)) {
                throw new IllegalArgumentException("#" + number + " holds no \"" + old + "\": " + body);
            }
            return body.replace(old, text);
        });
    }

    /** Writes above the marker, which a person does not see. */
    public void write(int number, String text) {
        edit(number, body -> {
            int marker = body.lastIndexOf("<!-- milepost");
            return body.substring(0, marker) + text + "\n\n" + body.substring(marker);
        });
    }

    /** Writes at the very end, below the marker. */
    public void writeBelow(int number, String text) {
        edit(number, body -> body + "\n\n" + text);
    }

    /** Opens the editor and saves: line ends become CRLF. */
    public void saveInBrowser(int number) {
        edit(number, body -> body.replace("\r\n", "\n").replace("\n", "\r\n"));
    }

    public void deleteMarker(int number) {
        edit(number, body -> Marker.read(body).text());
    }

    public void edit(int number, UnaryOperator<String> edit) {
        change(number, Map.of("body", edit.apply(body(number))));
    }

    /** Says that one issue is blocked by another. */
    public void block(int blocked, int blocker) {
        long id = issue(blocker).path("id").asLong();
        repository.send("POST", "/issues/" + blocked + "/dependencies/blocked_by", json(Map.of("issue_id", id)));
    }

    /** Says that one issue is no longer blocked by another. */
    public void unblock(int blocked, int blocker) {
        long id = issue(blocker).path("id").asLong();
        repository.send("DELETE", "/issues/" + blocked + "/dependencies/blocked_by/" + id, "{}");
    }

    /** Makes one issue a sub-issue of another. */
    public void adopt(int parent, int child) {
        long id = issue(child).path("id").asLong();
        repository.send("POST", "/issues/" + parent + "/sub_issues", json(Map.of("sub_issue_id", id)));
    }

    /** Makes an issue nobody's sub-issue. */
    public void release(int parent, int child) {
        long id = issue(child).path("id").asLong();
        repository.send("DELETE", "/issues/" + parent + "/sub_issue", json(Map.of("sub_issue_id", id)));
    }

    /** The numbers of what the issue is blocked by, joined by a comma. */
    public String blockers(int number) {
        return joined(repository.get("/issues/" + number + "/dependencies/blocked_by?per_page=100"), "number");
    }

    private void change(int number, Map<String, Object> fields) {
        repository.send("PATCH", "/issues/" + number, json(fields), token);
    }

    private static String body(JsonNode issue) {
        return issue.path("body").isNull() ? "" : issue.path("body").asText();
    }

    private static String joined(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(node -> node.path(field).asText())
                .sorted()
                .reduce((one, other) -> one + "," + other)
                .orElse("");
    }

    private static String json(Map<String, ?> fields) {
        return JSON.valueToTree(fields).toString();
    }
}
