package ai.coditect.milepost.sandbox.rest;

import ai.coditect.milepost.sandbox.http.Timestamp;
import ai.coditect.milepost.sandbox.settings.SandboxIssueField;
import ai.coditect.milepost.sandbox.state.field.IssueField;
import ai.coditect.milepost.sandbox.state.field.IssueFieldOption;
import ai.coditect.milepost.sandbox.state.field.IssueFieldValue;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** Fields of issues and their values in GitHub's REST format. */
final class IssueFieldJson {
    private IssueFieldJson() {}

    static ObjectNode of(IssueField field) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", field.id()).put("node_id", field.nodeId()).put("name", field.name());
        json.putNull("description").put("data_type", word(field.type()));
        json.put("visibility", visibility(field.definition().visibility()));
        json.put("created_at", Timestamp.text(IssueField.CREATED_AT));
        json.put("updated_at", Timestamp.text(IssueField.CREATED_AT));
        if (!field.options().isEmpty()) {
            ArrayNode options = json.putArray("options");
            field.options()
                    .forEach(option -> options.add(
                            of(option).put("priority", option.priority()).putNull("description")));
        }
        return json;
    }

    /** The name of the type, as in {@code single_select}. */
    static String word(SandboxIssueField.Type type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    static String visibility(SandboxIssueField.Visibility visibility) {
        return visibility == SandboxIssueField.Visibility.ALL ? "all" : "organization_members_only";
    }

    static ArrayNode of(List<IssueFieldValue> values) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> json.add(of(value)));
        return json;
    }

    /** Not as it is written: a single choice is the id of its option, several are one text. */
    static ObjectNode of(IssueFieldValue value) {
        IssueField field = value.field();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("issue_field_id", field.id()).put("issue_field_name", field.name());
        json.put("node_id", field.nodeId()).put("data_type", word(field.type()));
        switch (field.type()) {
            case TEXT, DATE -> json.put("value", value.text());
            case NUMBER -> json.put("value", value.number());
            case SINGLE_SELECT -> {
                IssueFieldOption option = value.options().get(0);
                json.put("value", option.id()).set("single_select_option", of(option));
            }
            case MULTI_SELECT -> {
                ArrayNode options = json.put("value", value.text()).putArray("multi_select_options");
                value.options().forEach(option -> options.add(of(option)));
            }
        }
        return json;
    }

    private static ObjectNode of(IssueFieldOption option) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", option.id()).put("name", option.name());
        return json.put("color", option.color().toLowerCase(Locale.ROOT));
    }
}
