package ai.coditect.milepost.sandbox.state.project;

import ai.coditect.milepost.sandbox.state.entity.StoredEntity;
import ai.coditect.milepost.sandbox.state.entity.StoredJson;
import ai.coditect.milepost.sandbox.state.entity.StoredJson.DamagedException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Projects in the sandbox's file. */
public final class ProjectsJson {
    private ProjectsJson() {}

    public static void write(ArrayNode json, Projects projects) {
        projects.all().forEach(project -> write(json.addObject(), project));
    }

    private static void write(ObjectNode json, Project project) {
        stored(json, project).put("owner", project.owner()).put("number", project.number());
        json.put("creator", project.creator()).put("title", project.title());
        json.put("updatedAt", project.updatedAt().toString());
        project.closedAt().ifPresent(moment -> json.put("closedAt", moment.toString()));
        ArrayNode repositories = json.putArray("repositories");
        project.repositories().forEach(repositories::add);
        ArrayNode fields = json.putArray("fields");
        project.fields().forEach(field -> write(fields.addObject(), field));
        ArrayNode items = json.putArray("items");
        project.items().forEach(item -> write(items.addObject(), item));
    }

    private static void write(ObjectNode json, ProjectField field) {
        stored(json, field).put("name", field.name()).put("type", field.type().name());
        ArrayNode options = json.putArray("options");
        field.options()
                .forEach(option -> options.addObject()
                        .put("id", option.id())
                        .put("name", option.name())
                        .put("color", option.color())
                        .put("description", option.description()));
        ArrayNode iterations = json.putArray("iterations");
        field.iterations()
                .forEach(iteration -> iterations
                        .addObject()
                        .put("id", iteration.id())
                        .put("title", iteration.title())
                        .put("start", iteration.start().toString())
                        .put("days", iteration.days()));
    }

    private static void write(ObjectNode json, ProjectItem item) {
        stored(json, item).put("content", item.contentId()).put("archived", item.isArchived());
        json.put("updatedAt", item.updatedAt().toString());
        ObjectNode values = json.putObject("values");
        item.values().forEach((field, value) -> values.put(field.toString(), value));
    }

    private static ObjectNode stored(ObjectNode json, StoredEntity entity) {
        return json.put("id", entity.id()).put("createdAt", entity.createdAt().toString());
    }

    public static void read(JsonNode json, Projects projects) throws DamagedException {
        for (JsonNode one : json) {
            project(new StoredJson(one), projects);
        }
    }

    private static void project(StoredJson json, Projects projects) throws DamagedException {
        Project project = projects.add(new Project(
                json.number("id"),
                json.time("createdAt"),
                json.text("owner"),
                (int) json.number("number"),
                json.text("creator"),
                json.text("title")));
        project.touch(json.time("updatedAt"));
        project.setClosedAt(json.optionalTime("closedAt"));
        json.required("repositories").forEach(id -> project.link(id.asLong()));
        for (JsonNode one : json.required("fields")) {
            field(new StoredJson(one), project);
        }
        for (JsonNode one : json.required("items")) {
            item(new StoredJson(one), project);
        }
    }

    private static void field(StoredJson json, Project project) throws DamagedException {
        String type = json.text("type");
        ProjectField field = project.addField(
                json.number("id"),
                json.time("createdAt"),
                json.text("name"),
                Stream.of(ProjectFieldType.values())
                        .filter(one -> one.name().equals(type))
                        .findFirst()
                        .orElseThrow(() -> new DamagedException("a project has a field of the unknown type " + type)));
        List<ProjectOption> options = new ArrayList<>();
        for (JsonNode node : json.required("options")) {
            StoredJson one = new StoredJson(node);
            options.add(
                    new ProjectOption(one.text("id"), one.text("name"), one.text("color"), one.text("description")));
        }
        field.setOptions(options);
        List<ProjectIteration> iterations = new ArrayList<>();
        for (JsonNode node : json.required("iterations")) {
            StoredJson one = new StoredJson(node);
            iterations.add(new ProjectIteration(one.text("id"), one.text("title"), day(one), (int) one.number("days")));
        }
        field.setIterations(iterations);
    }

    private static LocalDate day(StoredJson iteration) throws DamagedException {
        try {
            return LocalDate.parse(iteration.text("start"));
        } catch (DateTimeParseException malformed) {
            throw new DamagedException("an iteration of a project has no day on which it starts");
        }
    }

    private static void item(StoredJson json, Project project) throws DamagedException {
        ProjectItem item = project.addItem(json.number("id"), json.time("createdAt"), json.number("content"));
        item.touch(json.time("updatedAt"));
        if (json.required("archived").asBoolean()) {
            item.archive();
        }
        for (Map.Entry<String, JsonNode> entry : json.required("values").properties()) {
            if (!entry.getKey().matches("\\d{1,18}")) {
                throw new DamagedException("a value of a project names no field");
            }
            item.values().put(Long.valueOf(entry.getKey()), entry.getValue().asText());
        }
    }
}
