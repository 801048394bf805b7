package ai.coditect.milepost.report.json;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.plan.field.FieldChange;
import ai.coditect.milepost.pull.Left;
import ai.coditect.milepost.pull.Pull;
import ai.coditect.milepost.pull.PulledRow;
import ai.coditect.milepost.report.PullWords;
import ai.coditect.milepost.report.PulledFile;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** A pull as one JSON object, the form that scripts read. */
public final class PullJson {

    /** Whether the files have been written. */
    public enum Written {
        YES,
        NO
    }

    /** Writes all of it. */
    public void write(Pull pull, List<PulledFile> files, List<Diagnostic> findings, Written written, Appendable out)
            throws IOException {
        JsonDocument.write(out, json -> {
            RowJson rows = new RowJson(json);
            json.writeStringField("repository", pull.repository().toString());
            json.writeBooleanField("written", written == Written.YES);
            rows.findings(findings);
            json.writeArrayFieldStart("files");
            for (PulledFile file : files) {
                json.writeStartObject();
                json.writeStringField("name", file.name());
                json.writeStringField("text", file.after());
                json.writeEndObject();
            }
            json.writeEndArray();
            rows("changes", pull, PulledRow::taken, json);
            rows("conflicts", pull, PulledRow::disputes, json);
            left(pull, json);
            json.writeNumberField("progress", pull.progress());
            json.writeNumberField("unread", pull.unread());
        });
    }

    private static void rows(
            String member, Pull pull, Function<PulledRow, List<FieldChange>> fields, JsonGenerator json)
            throws IOException {
        RowJson rows = new RowJson(json);
        json.writeArrayFieldStart(member);
        for (PulledRow row : pull.rows()) {
            if (!fields.apply(row).isEmpty()) {
                json.writeStartObject();
                head(row, json);
                rows.fields(fields.apply(row));
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static void head(PulledRow row, JsonGenerator json) throws IOException {
        json.writeStringField("kind", RowJson.name(row.kind()));
        json.writeStringField("key", row.key());
        new RowJson(json).number(row.number());
        json.writeStringField("title", row.title());
    }

    private static void left(Pull pull, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("left");
        for (PulledRow row : pull.rows()) {
            for (Left left : row.left()) {
                json.writeStartObject();
                head(row, json);
                json.writeStringField("field", left.field());
                if (left.edit().isPresent()) {
                    json.writeStringField("edit", RowJson.name(left.edit().get()));
                }
                json.writeStringField("what", left.what());
                json.writeStringField("reason", RowJson.name(left.reason()));
                json.writeStringField("detail", PullWords.why(left));
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }
}
