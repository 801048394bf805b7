package ai.coditect.milepost.report.json;

import ai.coditect.milepost.plan.Forecast;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.plan.change.Change;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** A plan as one JSON object, the form that scripts read. */
public final class PlanJson {

    /** Writes the whole plan. */
    public void write(Plan plan, Appendable out) throws IOException {
        JsonDocument.write(out, json -> members(plan, json));
    }

    private static void members(Plan plan, JsonGenerator json) throws IOException {
        RowJson rows = new RowJson(json);
        json.writeStringField("repository", plan.repository().toString());
        rows.findings(plan.findings());
        json.writeArrayFieldStart("changes");
        for (Change change : plan.changes()) {
            json.writeStartObject();
            rows.members(change, change.number());
            json.writeEndObject();
        }
        json.writeEndArray();
        rows.kept(plan.kept());
        rows.summary(plan);
        forecast(plan.forecast(), json);
    }

    private static void forecast(Forecast forecast, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("forecast");
        json.writeNumberField("requests", forecast.requests());
        json.writeNumberField("writes", forecast.writes());
        json.writeNumberField("seconds", forecast.seconds());
        json.writeEndObject();
    }
}
