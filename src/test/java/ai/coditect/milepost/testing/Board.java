package ai.coditect.milepost.testing;

import ai.coditect.milepost.sandbox.SandboxGitHub;
import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.http.SandboxRequest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What people do with the first project of an owner, on an embedded GitHub, and what they see there. */
public final class Board {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FIELD = "field{...on ProjectV2FieldCommon{name}}";

    private final SandboxGitHub sandbox;
    private final String owner;

    public Board(SandboxGitHub sandbox, String owner) {
        this.sandbox = sandbox;
        this.owner = owner;
    }

    /** The values of the issue's item, by the names of their fields. */
    public Map<String, String> values(int issue) {
        Map<String, String> values = new TreeMap<>();
        item(issue).path("fieldValues").path("nodes").forEach(value -> {
            for (String key : List.of("number", "date", "option", "text")) {
                String name = value.path("field").path("name").asText();
                if (value.hasNonNull(key) && !name.equals("Title")) {
                    values.put(name, value.path(key).asText().replaceFirst("\\.0$", ""));
                }
            }
        });
        return values;
    }

    /** The repositories that show it. */
    public List<String> linked() {
        List<String> names = new ArrayList<>();
        project()
                .path("repositories")
                .path("nodes")
                .forEach(node -> names.add(node.path("nameWithOwner").asText()));
        return names;
    }

    /** How many projects the owner has. */
    public int count() {
        return ask("{repositoryOwner(login:\"" + owner
                        + "\"){...on ProjectV2Owner{projectsV2(first:100){totalCount}}}}")
                .path("repositoryOwner")
                .path("projectsV2")
                .path("totalCount")
                .asInt();
    }

    public void create(String title) {
        String id = ask("{repositoryOwner(login:\"" + owner + "\"){id}}")
                .path("repositoryOwner")
                .path("id")
                .asText();
        ask("mutation{createProjectV2(input:{ownerId:\"" + id + "\",title:\"" + title + "\"}){projectV2{id}}}");
    }

    /** Sets the value of a number field or of a single select. */
    public void set(int issue, String field, String value) {
        JsonNode live = field(field);
        String written = live.path("options").isArray()
                ? "singleSelectOptionId:\"" + option(live, value) + "\""
                : "number:" + value;
        ask("mutation{updateProjectV2ItemFieldValue(input:{" + place(issue, live) + ",value:{" + written
                + "}}){clientMutationId}}");
    }

    public void clear(int issue, String field) {
        ask("mutation{clearProjectV2ItemFieldValue(input:{" + place(issue, field(field)) + "}){clientMutationId}}");
    }

    public void archive(int issue) {
        ask("mutation{archiveProjectV2Item(input:{projectId:\""
                + project().path("id").asText() + "\",itemId:\""
                + item(issue).path("id").asText() + "\"}){clientMutationId}}");
    }

    private String place(int issue, JsonNode field) {
        return "projectId:\"" + project().path("id").asText() + "\",itemId:\""
                + item(issue).path("id").asText() + "\",fieldId:\""
                + field.path("id").asText() + "\"";
    }

    private JsonNode field(String name) {
        for (JsonNode field : project().path("fields").path("nodes")) {
            if (field.path("name").asText().equals(name)) {
                return field;
            }
        }
        throw new IllegalArgumentException("no field " + name);
    }

    private static String option(JsonNode field, String name) {
        for (JsonNode option : field.path("options")) {
            if (option.path("name").asText().equals(name)) {
                return option.path("id").asText();
            }
        }
        throw new IllegalArgumentException("no option " + name);
    }

    private JsonNode project() {
        return ask("{repositoryOwner(login:\"" + owner + "\"){...on ProjectV2Owner{projectV2(number:1){id"
                        + " repositories(first:9){nodes{nameWithOwner}} fields(first:50){nodes{"
                        + "...on ProjectV2FieldCommon{id name} ...on ProjectV2SingleSelectField{options{id name}}}}}}}}")
                .path("repositoryOwner")
                .path("projectV2");
    }

    private JsonNode item(int issue) {
        return ask("{repository(owner:\"" + owner + "\",name:\"r\"){issue(number:" + issue
                        + "){projectItems(first:1,includeArchived:true){nodes{id fieldValues(first:50){nodes{"
                        + "...on ProjectV2ItemFieldNumberValue{number " + FIELD + "}"
                        + "...on ProjectV2ItemFieldDateValue{date " + FIELD + "}"
                        + "...on ProjectV2ItemFieldTextValue{text " + FIELD + "}"
                        + "...on ProjectV2ItemFieldSingleSelectValue{option:name " + FIELD + "}}}}}}}}")
                .path("repository")
                .path("issue")
                .path("projectItems")
                .path("nodes")
                .path(0);
    }

    private JsonNode ask(String query) {
        ObjectNode body = JSON.createObjectNode().put("query", query);
        SandboxReply reply = sandbox.handle(
                new SandboxRequest("POST", "/graphql", Map.of(), body.toString().getBytes(StandardCharsets.UTF_8)));
        try {
            JsonNode answer = JSON.readTree(reply.text());
            if (answer.has("errors")) {
                throw new IllegalArgumentException(query + " is answered " + answer);
            }
            return answer.path("data");
        } catch (JsonProcessingException damaged) {
            throw new IllegalArgumentException(damaged);
        }
    }
}
