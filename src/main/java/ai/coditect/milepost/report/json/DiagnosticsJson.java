package ai.coditect.milepost.report.json;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.diagnostic.Severity;
import ai.coditect.milepost.report.SummaryLine;
import java.io.IOException;
import java.util.List;

/** Findings as one JSON object, for editors and scripts. */
public final class DiagnosticsJson {

    /** Writes all findings and how many there are of each severity. */
    public void write(List<Diagnostic> findings, Appendable out) throws IOException {
        JsonDocument.write(out, json -> {
            new RowJson(json).findings(findings);
            json.writeObjectFieldStart("summary");
            json.writeNumberField("errors", SummaryLine.count(findings, Severity.ERROR));
            json.writeNumberField("warnings", SummaryLine.count(findings, Severity.WARNING));
            json.writeEndObject();
        });
    }
}
