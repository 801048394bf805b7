package ai.coditect.milepost.report.json;

import ai.coditect.milepost.doctor.Check;
import ai.coditect.milepost.doctor.Diagnosis;
import ai.coditect.milepost.doctor.Status;
import java.io.IOException;

/** What is right and wrong with an installation as one JSON object. */
public final class DiagnosisJson {

    /** Writes all checks, and how many ended how. */
    public void write(Diagnosis diagnosis, Appendable out) throws IOException {
        JsonDocument.write(out, json -> {
            json.writeArrayFieldStart("checks");
            for (Check check : diagnosis.checks()) {
                json.writeStartObject();
                json.writeStringField("name", RowJson.name(check.subject()));
                json.writeStringField("status", RowJson.name(check.status()));
                json.writeStringField("summary", check.summary());
                json.writeStringField("remedy", check.remedy());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeObjectFieldStart("summary");
            for (Status status : Status.values()) {
                json.writeNumberField(RowJson.name(status), diagnosis.count(status));
            }
            json.writeEndObject();
        });
    }
}
