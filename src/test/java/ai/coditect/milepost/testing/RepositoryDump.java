package ai.coditect.milepost.testing;

import ai.coditect.milepost.marker.Marker;
import ai.coditect.milepost.marker.MarkerReading;
import ai.coditect.milepost.sandbox.SandboxGitHub;
import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.http.SandboxRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a repository of an embedded GitHub holds, as text that two repositories can be compared by. */
public final class RepositoryDump {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern REFERENCE = Pattern.compile("#([0-9]+)");
    private final SandboxGitHub sandbox;
    private final String path;
    private final String owner;

    public RepositoryDump(SandboxGitHub sandbox, String repository) {
        this.sandbox = sandbox;
        this.path = "/repos/" + repository;
        this.owner = repository.substring(0, repository.indexOf('/'));
    }

    public List<JsonNode> labels() {
        return list("/labels?per_page=100");
    }

    public List<JsonNode> milestones() {
        return list("/milestones?state=all&per_page=100");
    }

    /** All issues and pull requests, by number. */
    public List<JsonNode> issues() {
        return list("/issues?state=all&direction=asc&per_page=100");
    }

    /** Everything but times and numbers: an issue is named by its marker's id, and so are references to it. */
    public String canonical() {
        Map<String, String> names = new TreeMap<>();
        for (JsonNode issue : issues()) {
            names.put(issue.path("number").asText(), name(issue));
        }
        List<String> lines = new ArrayList<>();
        labels().forEach(it -> lines.add("label " + it.path("name") + it.path("color") + it.path("description")));
        milestones()
                .forEach(it -> lines.add("milestone " + it.path("title") + it.path("due_on") + it.path("state")
                        + it.path("description")));
        for (JsonNode issue : issues()) {
            lines.add(issue(issue, names));
        }
        lines.sort(String::compareTo);
        return String.join("\n", lines);
    }

    private String issue(JsonNode issue, Map<String, String> names) {
        List<String> labels = new ArrayList<>();
        issue.path("labels").forEach(label -> labels.add(label.path("name").asText()));
        labels.sort(String::compareTo);
        List<String> blockers = new ArrayList<>();
        for (JsonNode blocker : list("/issues/" + issue.path("number") + "/dependencies/blocked_by?per_page=100")) {
            blockers.add(names.getOrDefault(blocker.path("number").asText(), "?"));
        }
        blockers.sort(String::compareTo);
        Matcher references =
                REFERENCE.matcher(Marker.read(issue.path("body").asText()).text());
        String text = references.replaceAll(
                found -> Matcher.quoteReplacement("#{" + names.getOrDefault(found.group(1), found.group(1)) + "}"));
        return "issue " + name(issue) + "|" + issue.path("title").asText() + "|"
                + issue.path("state").asText() + "|"
                + issue.path("milestone").path("title").asText() + "|" + labels + "|" + fields(issue) + blockers + "|"
                + text.replace("\n", "\\n");
    }

    /**
     * Everything that a person can see, with its numbers and without times: no marker, no blanks at the ends of lines.
     */
    public String visible() {
        List<String> lines = new ArrayList<>();
        labels().forEach(it -> lines.add("label " + it.path("name") + it.path("color") + it.path("description")));
        milestones()
                .forEach(it -> lines.add("milestone " + it.path("title") + it.path("due_on") + it.path("state")
                        + it.path("description")));
        for (JsonNode issue : issues()) {
            String path = "/issues/" + issue.path("number");
            lines.add("issue " + issue.path("number") + issue.path("title") + issue.path("state")
                    + issue.path("state_reason") + issue.path("milestone").path("title")
                    + issue.path("type").path("name") + fields(issue) + names(issue.path("labels"), "name")
                    + names(issue.path("assignees"), "login")
                    + names(list(path + "/dependencies/blocked_by?per_page=100"), "number")
                    + names(list(path + "/sub_issues?per_page=100"), "number") + "\n"
                    + Marker.read(issue.path("body").asText("")).text());
        }
        return String.join("\n", lines);
    }

    /** The values of an issue's fields, each as {@code Name: value}. */
    static List<String> fields(JsonNode issue) {
        List<String> fields = new ArrayList<>();
        issue.path("issue_field_values")
                .forEach(field -> fields.add(field.path("issue_field_name").asText() + ": "
                        + field.path("single_select_option")
                                .path("name")
                                .asText(field.path("value").asText())));
        fields.sort(String::compareTo);
        return fields;
    }

    private static List<String> names(Iterable<JsonNode> nodes, String field) {
        List<String> names = new ArrayList<>();
        nodes.forEach(node -> names.add(node.path(field).asText()));
        names.sort(String::compareTo);
        return names;
    }

    private static String name(JsonNode issue) {
        return Marker.read(issue.path("body").asText()) instanceof MarkerReading.Found found
                ? found.id().value()
                : "unmarked:" + issue.path("title").asText();
    }

    private List<JsonNode> list(String rest) {
        List<JsonNode> all = new ArrayList<>();
        for (int page = 1; ; page++) {
            JsonNode found = get(rest + "&page=" + page);
            found.forEach(all::add);
            if (found.size() < 100) {
                return all;
            }
        }
    }

    /** The id of an issue field that the owner of the repository has. */
    public int fieldId(String name) {
        for (JsonNode field : ask("GET", "/orgs/" + owner + "/issue-fields", "", "person")) {
            if (field.path("name").asText().equals(name)) {
                return field.path("id").asInt();
            }
        }
        throw new IllegalArgumentException("there is no issue field " + name);
    }

    /** What a GET of a path below the repository answers. */
    public JsonNode get(String rest) {
        return send("GET", rest, "");
    }

    /** What a person does on GitHub: any REST request below the repository, with its JSON body. */
    public JsonNode send(String method, String rest, String body) {
        return send(method, rest, body, "person");
    }

    /** The same with somebody's own token. */
    public JsonNode send(String method, String rest, String body, String token) {
        return ask(method, path + rest, body, token);
    }

    private JsonNode ask(String method, String target, String body, String token) {
        SandboxReply reply = sandbox.handle(new SandboxRequest(
                method,
                target,
                Map.of("authorization", "Bearer " + token),
                body.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        try {
            if (reply.status() >= 300) {
                throw new IllegalStateException(method + " " + target + " answered " + reply.status() + ": "
                        + new String(reply.body(), java.nio.charset.StandardCharsets.UTF_8));
            }
            return reply.body().length == 0 ? JSON.nullNode() : JSON.readTree(reply.body());
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
