package ai.coditect.milepost.schema;

import ai.coditect.milepost.definition.parse.MappingSchema;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The JSON Schema of a file of definitions. The keys are the parser's, what they mean is in {@code definitions.yaml}: a
 * key that is missing there fails, and a test finds one too many.
 */
final class DefinitionSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ValueKinds kinds = new ValueKinds();
    private final ObjectNode meanings;

    DefinitionSchema() {
        this.meanings = Template.read("definitions.yaml");
    }

    ObjectNode build() {
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", Template.DIALECT).put("title", "milepost definitions");
        schema.setAll(mapping(MappingSchema.FILE));
        // A file with nothing but comments is one, too.
        schema.putArray("type").add("object").add("null");
        schema.set("allOf", JSON.arrayNode().add(defaultsForAll()));
        ObjectNode definitions = schema.putObject("definitions");
        Stream.of(MappingSchema.values())
                .filter(mapping -> mapping != MappingSchema.FILE)
                .forEach(mapping -> definitions.set(name(mapping), mapping(mapping)));
        return schema;
    }

    private static String name(MappingSchema mapping) {
        return mapping.name().toLowerCase(Locale.ROOT);
    }

    private ObjectNode mapping(MappingSchema mapping) {
        JsonNode meaning = meanings.required(name(mapping));
        ObjectNode node = JSON.objectNode();
        describe(meaning, node);
        node.put("type", "object");
        node.put("additionalProperties", false);
        ObjectNode properties = node.putObject("properties");
        for (String key : mapping.keys()) {
            properties.set(key, property(meaning.required("keys").required(key)));
        }
        for (Map.Entry<String, JsonNode> rule : meaning.path("rules").properties()) {
            node.set(rule.getKey(), Template.filled(rule.getValue(), kinds::of));
        }
        return node;
    }

    private ObjectNode property(JsonNode meaning) {
        ObjectNode node = JSON.objectNode();
        describe(meaning, node);
        node.setAll(Template.value(meaning.required("value").textValue(), this::one));
        node.putArray("examples").add(meaning.required("example"));
        return node;
    }

    /** Editors show the backticks of a plain description as they are. */
    private static void describe(JsonNode meaning, ObjectNode node) {
        String about = meaning.required("about").textValue();
        String plain = about.replace("`", "");
        node.put("description", plain);
        if (!plain.equals(about)) {
            node.put("markdownDescription", about);
        }
    }

    private ObjectNode one(String name) {
        return meanings.has(name) ? Template.reference(name) : kinds.of(name);
    }

    /** The defaults of all files have nothing above them that they could refuse. */
    private static ObjectNode defaultsForAll() {
        ObjectNode rule = JSON.objectNode();
        var cases = rule.putObject("if").putArray("anyOf");
        MappingSchema.rootKeys()
                .forEach(key -> cases.addObject().putArray("required").add(key));
        cases.addObject().putObject("not").putArray("required").add("issues");
        // As a property of its own an editor would offer `defaults` twice.
        ObjectNode refused = rule.putObject("then").putObject("not");
        refused.put("type", "object").putArray("required").add("defaults");
        refused.putObject("properties")
                .putObject("defaults")
                .put("type", "object")
                .putArray("required")
                .add("without");
        return rule;
    }
}
