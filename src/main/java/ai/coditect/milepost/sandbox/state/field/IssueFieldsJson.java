package ai.coditect.milepost.sandbox.state.field;

import ai.coditect.milepost.sandbox.settings.SandboxIssueField;
import ai.coditect.milepost.sandbox.state.entity.StoredJson;
import ai.coditect.milepost.sandbox.state.entity.StoredJson.DamagedException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The fields of issues in the sandbox's file. A value is a text, a number or a list of names, so that people can read
 * and edit it.
 */
public final class IssueFieldsJson {
    private IssueFieldsJson() {}

    public static JsonNode json(IssueFieldContent content) {
        if (content instanceof IssueFieldContent.Choice choice) {
            ArrayNode names = JsonNodeFactory.instance.arrayNode();
            choice.names().forEach(names::add);
            return names;
        }
        return content instanceof IssueFieldContent.Amount number
                ? DecimalNode.valueOf(number.number())
                : TextNode.valueOf(((IssueFieldContent.Text) content).text());
    }

    public static IssueFieldContent content(String field, JsonNode json) throws DamagedException {
        if (json.isTextual()) {
            return new IssueFieldContent.Text(json.textValue());
        }
        if (json.isNumber()) {
            return new IssueFieldContent.Amount(json.decimalValue());
        }
        if (json.isArray()) {
            return new IssueFieldContent.Choice(texts(json));
        }
        throw new DamagedException("the value of the field \"%s\" is of no known kind".formatted(field));
    }

    public static void write(ArrayNode json, List<SandboxIssueField> fields) {
        for (SandboxIssueField field : fields) {
            ObjectNode one = json.addObject().put("name", field.name());
            one.put("type", field.type().name())
                    .put("visibility", field.visibility().name());
            ArrayNode options = one.putArray("options");
            field.options().forEach(options::add);
        }
    }

    public static List<SandboxIssueField> definitions(JsonNode json) throws DamagedException {
        List<SandboxIssueField> fields = new ArrayList<>();
        for (JsonNode node : json) {
            StoredJson one = new StoredJson(node);
            fields.add(new SandboxIssueField(
                    one.text("name"),
                    constant(SandboxIssueField.Type.values(), one.text("type")),
                    constant(SandboxIssueField.Visibility.values(), one.text("visibility")),
                    texts(one.required("options"))));
        }
        return fields;
    }

    private static <E extends Enum<E>> E constant(E[] all, String name) throws DamagedException {
        return Stream.of(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new DamagedException("a field of issues has the unknown word \"%s\"".formatted(name)));
    }

    private static List<String> texts(JsonNode json) {
        List<String> texts = new ArrayList<>();
        json.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
