package ai.coditect.milepost.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is written by hand of a schema: a resource in YAML. */
final class Template {

    /** The version of JSON Schema that editors know best. */
    static final String DIALECT = "http://json-schema.org/draft-07/schema#";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final String LIST = "list of ";
    private static final String SOME = "some ";
    private static final String MAP = "map of ";

    private Template() {}

    static ObjectNode read(String name) {
        try (InputStream stream =
                Objects.requireNonNull(Template.class.getResourceAsStream(name), "a resource of this build")) {
            return new YAMLMapper().readValue(stream, ObjectNode.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What stands under {@code definitions} by the name. */
    static ObjectNode reference(String name) {
        return JSON.objectNode().put("$ref", "#/definitions/" + name);
    }

    /**
     * What JSON Schema says of a value that is described in words: {@code list of …}, {@code some …}, {@code map of …},
     * and alternatives after {@code or}.
     *
     * @param one what it says of a single name
     */
    static ObjectNode value(String words, Function<String, ObjectNode> one) {
        if (words.startsWith(MAP)) {
            ObjectNode map = JSON.objectNode().put("type", "object");
            map.set("additionalProperties", value(words.substring(MAP.length()), one));
            return map;
        }
        if (words.startsWith(SOME)) {
            return list(words.substring(SOME.length()), one).put("minItems", 1);
        }
        String[] alternatives = words.startsWith(LIST) ? new String[] {words} : words.split(" or ");
        if (alternatives.length > 1) {
            ObjectNode any = JSON.objectNode();
            ArrayNode all = any.putArray("anyOf");
            Stream.of(alternatives).forEach(each -> all.add(value(each, one)));
            return any;
        }
        return words.startsWith(LIST) ? list(words.substring(LIST.length()), one) : one.apply(words);
    }

    private static ObjectNode list(String items, Function<String, ObjectNode> one) {
        ObjectNode list = JSON.objectNode().put("type", "array");
        list.set("items", value(items, one));
        return list;
    }

    /** The same with what stands for {@code {kind: …}}. */
    static JsonNode filled(JsonNode template, Function<String, ObjectNode> kinds) {
        if (template instanceof ArrayNode array) {
            ArrayNode items = JSON.arrayNode();
            array.forEach(item -> items.add(filled(item, kinds)));
            return items;
        }
        if (!(template instanceof ObjectNode object)) {
            return template;
        }
        if (object.size() == 1 && object.path("kind").isTextual()) {
            return kinds.apply(object.path("kind").textValue());
        }
        ObjectNode node = JSON.objectNode();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            node.set(entry.getKey(), filled(entry.getValue(), kinds));
        }
        return node;
    }
}
