package ai.coditect.milepost.schema;

import ai.coditect.milepost.diagnostic.Severity;
import ai.coditect.milepost.doctor.Status;
import ai.coditect.milepost.doctor.Subject;
import ai.coditect.milepost.merge.Edit;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.Kind;
import ai.coditect.milepost.plan.field.Reason;
import ai.coditect.milepost.progress.Standing;
import ai.coditect.milepost.progress.TrackedIssue.Lateness;
import ai.coditect.milepost.pull.Left;
import ai.coditect.milepost.remote.FailureKind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The JSON Schema of what a command prints with {@code --format json}. It knows no member that is not in
 * {@code results.yaml}, so whoever adds one to a document has to name it there.
 */
final class ResultSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode parts = Template.read("results.yaml");

    private final Map<String, ObjectNode> kinds = Map.ofEntries(
            Map.entry("version", JSON.objectNode().put("const", "1.0")),
            Map.entry("text", type("string")),
            Map.entry("count", type("integer").put("minimum", 0)),
            Map.entry("number", type("number")),
            Map.entry("yes_or_no", type("boolean")),
            Map.entry("nothing", type("null")),
            Map.entry("day", type("string").put("format", "date")),
            Map.entry("severity", constants(Severity.values())),
            Map.entry("row_kind", constants(Kind.values())),
            Map.entry("action", constants(Action.values())),
            Map.entry("reason", constants(Reason.values())),
            Map.entry("edit", constants(Edit.Kind.values())),
            Map.entry("conflict", words(List.of("disputed_lines", "twin", "damaged_marker", "same_id", "waiting"))),
            Map.entry("outcome", words(List.of("applied", "failed", "skipped"))),
            Map.entry("failure_kind", constants(FailureKind.values())),
            Map.entry("check_name", constants(Subject.values())),
            Map.entry("check_status", constants(Status.values())),
            Map.entry("left_reason", constants(Left.Reason.values())),
            Map.entry("standing", constants(Standing.values())),
            Map.entry("lateness", constants(Lateness.values())));

    ObjectNode build(String command) {
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", Template.DIALECT).put("title", "milepost " + command + " --format json");
        ObjectNode definitions = JSON.objectNode();
        JsonNode instead = parts.required(command).path("or");
        if (instead.isTextual()) {
            schema.putArray("anyOf").add(refer(command, definitions)).add(refer(instead.textValue(), definitions));
        } else {
            schema.setAll(object(command, definitions));
        }
        schema.set("definitions", definitions);
        return schema;
    }

    /** @param definitions where the parts go that it refers to */
    private ObjectNode object(String part, ObjectNode definitions) {
        ObjectNode node = JSON.objectNode();
        node.put("description", parts.required(part).required("about").textValue());
        node.put("type", "object");
        node.put("additionalProperties", false);
        addMembers(part, node.putObject("properties"), node.putArray("required"), definitions);
        return node;
    }

    private void addMembers(String part, ObjectNode properties, ArrayNode required, ObjectNode definitions) {
        JsonNode written = parts.required(part);
        if (written.path("like").isTextual()) {
            addMembers(written.path("like").textValue(), properties, required, definitions);
        }
        for (Map.Entry<String, JsonNode> member : written.path("members").properties()) {
            String name = member.getKey().replace("?", "");
            properties.set(name, Template.value(member.getValue().textValue(), kind -> one(kind, definitions)));
            if (name.equals(member.getKey())) {
                required.add(name);
            }
        }
    }

    private ObjectNode one(String name, ObjectNode definitions) {
        ObjectNode kind = kinds.get(name);
        return kind == null ? refer(name, definitions) : kind.deepCopy();
    }

    private ObjectNode refer(String part, ObjectNode definitions) {
        if (!definitions.has(part)) {
            definitions.putObject(part);
            definitions.set(part, object(part, definitions));
        }
        return Template.reference(part);
    }

    private static ObjectNode type(String type) {
        return JSON.objectNode().put("type", type);
    }

    private static ObjectNode constants(Enum<?>[] constants) {
        return words(Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList());
    }

    private static ObjectNode words(Collection<String> words) {
        ObjectNode node = JSON.objectNode();
        words.forEach(node.putArray("enum")::add);
        return node;
    }
}
