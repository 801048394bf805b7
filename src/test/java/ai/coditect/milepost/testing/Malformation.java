package ai.coditect.milepost.testing;

import ai.coditect.milepost.testing.EditedAnswers.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.zip.DeflaterOutputStream;

/** What a server can make of a good answer that GitHub never would. */
public enum Malformation {
    NOTHING,
    NULL,
    LIST,
    OBJECT,
    LIST_OF_NULL,
    LIST_OF_LISTS,
    TEXT,
    NUMBER,
    DATA_NULL,
    DATA_EMPTY,
    REPOSITORY_NULL,
    REPOSITORY_EMPTY,
    ERRORS_OF_NULL,
    ERRORS_NO_LIST,
    DEEP,
    PAGE,
    HALF,
    NOT_UTF8,
    NOT_GZIP,
    BROTLI,
    DEFLATE,
    LISTS_ARE_NULL,
    NULL_IN_LISTS,
    LISTS_ARE_OBJECTS,
    TEXTS_ARE_NUMBERS,
    NUMBERS_ARE_TEXTS,
    NUMBERS_ARE_NEGATIVE,
    FLAGS_ARE_TEXTS,
    VALUES_ARE_NULL,
    /** One field, by the seed. */
    FIELD_IS_MISSING;

    /** Random values come from this seed; another one finds other faults. */
    private static final long SEED = Long.getLong("milepost.fuzz.seed", 20251124);

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The answer as the server sends it instead; one that refuses is left as it is. */
    public Answer of(Answer answer) {
        return answer.status() < 300 ? edited(answer) : answer;
    }

    private Answer edited(Answer answer) {
        return switch (this) {
            case NOTHING -> text(answer, "");
            case NULL -> text(answer, "null");
            case LIST -> text(answer, "[]");
            case OBJECT -> text(answer, "{}");
            case LIST_OF_NULL -> text(answer, "[null]");
            case LIST_OF_LISTS -> text(answer, "[[],[]]");
            case TEXT -> text(answer, "\"ok\"");
            case NUMBER -> text(answer, "12");
            case DATA_NULL -> text(answer, "{\"data\":null}");
            case DATA_EMPTY -> text(answer, "{\"data\":{}}");
            case REPOSITORY_NULL -> text(answer, "{\"data\":{\"repository\":null}}");
            case REPOSITORY_EMPTY -> text(answer, "{\"data\":{\"repository\":{}}}");
            case ERRORS_OF_NULL -> text(answer, "{\"errors\":[null]}");
            case ERRORS_NO_LIST -> text(answer, "{\"errors\":\"none\"}");
            case DEEP -> text(answer, "[".repeat(100_000));
            case PAGE -> new Answer(200, Map.of("content-type", List.of("text/html")), bytes("<html>Sign in</html>"));
            case HALF -> body(answer, Arrays.copyOf(answer.body(), answer.body().length / 2));
            case NOT_UTF8 ->
                body(answer, utf8(answer).replaceFirst("\"", "\"\u00fc").getBytes(StandardCharsets.ISO_8859_1));
            case NOT_GZIP -> encoded(answer, "gzip", answer.body());
            case BROTLI -> encoded(answer, "br", answer.body());
            case DEFLATE -> encoded(answer, "deflate", deflated(answer.body()));
            case LISTS_ARE_NULL -> each(answer, node -> node.isArray() ? NullNode.instance : node);
            case NULL_IN_LISTS -> each(answer, node -> node instanceof ArrayNode list ? list.addNull() : node);
            case LISTS_ARE_OBJECTS -> each(answer, node -> node.isArray() ? JSON.createObjectNode() : node);
            case TEXTS_ARE_NUMBERS -> each(answer, node -> node.isTextual() ? IntNode.valueOf(7) : node);
            case NUMBERS_ARE_TEXTS -> each(answer, node -> node.isNumber() ? TextNode.valueOf("many") : node);
            case NUMBERS_ARE_NEGATIVE -> each(answer, node -> node.isNumber() ? IntNode.valueOf(-7) : node);
            case FLAGS_ARE_TEXTS -> each(answer, node -> node.isBoolean() ? TextNode.valueOf("yes") : node);
            case VALUES_ARE_NULL -> each(answer, node -> node.isValueNode() ? NullNode.instance : node);
            case FIELD_IS_MISSING -> withoutAField(answer);
        };
    }

    private static Answer text(Answer answer, String text) {
        return body(answer, bytes(text));
    }

    private static Answer body(Answer answer, byte[] body) {
        return new Answer(answer.status(), answer.headers(), body);
    }

    private static Answer encoded(Answer answer, String encoding, byte[] body) {
        return new Answer(answer.status(), Map.of("content-encoding", List.of(encoding)), body);
    }

    private static Answer each(Answer answer, Function<JsonNode, JsonNode> change) {
        return answer.body().length == 0
                ? answer
                : body(answer, bytes(changed(json(answer), change).toString()));
    }

    private static JsonNode changed(JsonNode node, Function<JsonNode, JsonNode> change) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> object.set(name, changed(object.path(name), change)));
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, changed(list.get(i), change));
            }
        }
        return change.apply(node);
    }

    private static Answer withoutAField(Answer answer) {
        if (answer.body().length == 0) {
            return answer;
        }
        JsonNode root = json(answer);
        List<ObjectNode> objects = new ArrayList<>();
        changed(root, node -> {
            if (node instanceof ObjectNode object && !object.isEmpty()) {
                objects.add(object);
            }
            return node;
        });
        if (objects.isEmpty()) {
            return answer;
        }
        Random random = new Random(SEED + answer.body().length);
        ObjectNode one = objects.get(random.nextInt(objects.size()));
        List<String> names = new ArrayList<>();
        one.fieldNames().forEachRemaining(names::add);
        one.remove(names.get(random.nextInt(names.size())));
        return body(answer, bytes(root.toString()));
    }

    private static JsonNode json(Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException fault) {
            throw new IllegalStateException("a good answer is JSON", fault);
        }
    }

    private static String utf8(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] deflated(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed)) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return packed.toByteArray();
    }
}
