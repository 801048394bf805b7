package ai.coditect.milepost.report.json;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.Conflict;
import ai.coditect.milepost.plan.change.IssueConflict;
import ai.coditect.milepost.plan.change.Kept;
import ai.coditect.milepost.plan.field.FieldChange;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** The parts that several JSON documents share. */
final class RowJson {

    private final JsonGenerator json;

    RowJson(JsonGenerator json) {
        this.json = json;
    }

    /** The members of a row, without the braces. */
    void members(Change change, OptionalInt number) throws IOException {
        json.writeStringField("kind", name(change.kind()));
        json.writeStringField("key", change.key());
        json.writeStringField("action", name(change.action()));
        number(number);
        json.writeStringField("title", change.title());
        if (change instanceof IssueConflict row) {
            conflict(row.conflict());
        }
        fields(change.fields());
    }

    /** A row of the same form that does nothing. */
    void kept(List<Kept> rows) throws IOException {
        json.writeArrayFieldStart("kept");
        for (Kept kept : rows) {
            json.writeStartObject();
            json.writeStringField("kind", name(kept.kind()));
            json.writeStringField("key", kept.key());
            json.writeStringField("action", name(Action.NONE));
            number(kept.number());
            json.writeStringField("title", kept.title());
            fields(kept.fields());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** All nine counts. */
    void summary(Plan plan) throws IOException {
        json.writeObjectFieldStart("summary");
        for (Action action : Action.values()) {
            if (action != Action.NONE) {
                json.writeNumberField(name(action), plan.count(action));
            }
        }
        json.writeNumberField("unchanged", plan.unchanged());
        json.writeEndObject();
    }

    /** The findings, in every document under the same name. */
    void findings(List<Diagnostic> findings) throws IOException {
        json.writeArrayFieldStart("findings");
        for (Diagnostic finding : findings) {
            json.writeStartObject();
            json.writeStringField("severity", name(finding.severity()));
            json.writeStringField("summary", finding.summary());
            json.writeStringField("detail", finding.detail());
            location(finding.location());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The name of a constant as JSON has it: {@code sub_issue}. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    void number(OptionalInt number) throws IOException {
        if (number.isPresent()) {
            json.writeNumberField("number", number.getAsInt());
        }
    }

    void fields(List<FieldChange> fields) throws IOException {
        json.writeArrayFieldStart("fields");
        for (FieldChange field : fields) {
            FieldJson.write(field, json);
        }
        json.writeEndArray();
    }

    /** Which conflict it is, and what there is to know of it beside the two texts. */
    private void conflict(Conflict conflict) throws IOException {
        json.writeStringField("conflict", conflict.key());
        if (conflict instanceof Conflict.SameId copies) {
            json.writeArrayFieldStart("others");
            for (int number : copies.others()) {
                json.writeNumber(number);
            }
            json.writeEndArray();
        } else if (conflict instanceof Conflict.DamagedMarker damaged) {
            json.writeStringField("problem", damaged.problem());
        } else if (conflict instanceof Conflict.Waiting waiting) {
            json.writeArrayFieldStart("needs");
            for (IssueId id : waiting.needs()) {
                json.writeString(id.value());
            }
            json.writeEndArray();
        }
    }

    private void location(Optional<Location> location) throws IOException {
        if (location.isPresent()) {
            json.writeStringField("file", location.get().file());
            json.writeNumberField("line", location.get().line());
            json.writeNumberField("column", location.get().column());
        }
    }
}
