package ai.coditect.milepost.report.json;

import ai.coditect.milepost.merge.Edit;
import ai.coditect.milepost.plan.field.Difference;
import ai.coditect.milepost.plan.field.FieldChange;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The two sides of a field as JSON: a list is an array, and each edit of people's stands by itself. */
final class FieldJson implements Difference.Cases<List<JsonDocument.Members>> {

    private static final FieldJson SIDES = new FieldJson();

    private FieldJson() {}

    static void write(FieldChange field, JsonGenerator json) throws IOException {
        for (JsonDocument.Members sides : field.difference().match(SIDES)) {
            json.writeStartObject();
            json.writeStringField("field", field.field());
            sides.write(json);
            json.writeStringField("reason", RowJson.name(field.reason()));
            json.writeEndObject();
        }
    }

    @Override
    public List<JsonDocument.Members> value(Difference.Value difference) {
        return sides(difference.before(), difference.after());
    }

    @Override
    public List<JsonDocument.Members> members(Difference.Members difference) {
        return List.of(json -> {
            array("before", difference.before(), json);
            array("after", difference.after(), json);
        });
    }

    @Override
    public List<JsonDocument.Members> text(Difference.Text difference) {
        return List.of(json -> {
            string("before", difference.before(), json);
            string("after", difference.after(), json);
            if (difference.overruled().isPresent()) {
                array("overruled", difference.overruled().get(), json);
            }
        });
    }

    @Override
    public List<JsonDocument.Members> edits(Difference.Edits difference) {
        return difference.edits().stream().map(FieldJson::edit).toList();
    }

    @Override
    public List<JsonDocument.Members> marker(Difference.Marker difference) {
        return sides(difference.before(), Optional.of(difference.after()));
    }

    private static JsonDocument.Members edit(Edit edit) {
        Optional<String> line = Optional.of(edit.line());
        boolean gone = edit.kind() == Edit.Kind.TEXT_REMOVED;
        return json -> {
            json.writeStringField("edit", RowJson.name(edit.kind()));
            string("before", line.filter(text -> gone), json);
            string("after", line.filter(text -> !gone), json);
        };
    }

    private static List<JsonDocument.Members> sides(Optional<String> before, Optional<String> after) {
        return List.of(json -> {
            string("before", before, json);
            string("after", after, json);
        });
    }

    private static void string(String member, Optional<String> value, JsonGenerator json) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(member, value.get());
        } else {
            json.writeNullField(member);
        }
    }

    private static void array(String member, List<String> elements, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(member);
        for (String element : elements) {
            json.writeString(element);
        }
        json.writeEndArray();
    }
}
