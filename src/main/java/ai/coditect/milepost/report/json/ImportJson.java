package ai.coditect.milepost.report.json;

import ai.coditect.milepost.importer.Imported;
import ai.coditect.milepost.importer.Imported.Found;
import ai.coditect.milepost.importer.draft.Loss;
import ai.coditect.milepost.report.ImportWords;
import java.io.IOException;
import java.util.Map;

/** What an import found and left, and its files, as one JSON object. */
public final class ImportJson {

    /** Whether the files are there now. */
    public enum Written {
        YES,
        NO
    }

    /**
     * Writes all of it.
     *
     * @param directory where the files go
     */
    public void write(Imported imported, String directory, Written written, Appendable out) throws IOException {
        JsonDocument.write(out, json -> {
            json.writeStringField("directory", directory);
            json.writeBooleanField("written", written == Written.YES);
            json.writeArrayFieldStart("files");
            for (Map.Entry<String, String> file : imported.files().entrySet()) {
                json.writeStartObject();
                json.writeStringField("name", file.getKey());
                json.writeNumberField("lines", file.getValue().lines().count());
                json.writeEndObject();
            }
            json.writeEndArray();
            Found found = imported.found();
            json.writeObjectFieldStart("found");
            json.writeNumberField("issues", found.issues());
            json.writeNumberField("dependencies", found.dependencies());
            json.writeNumberField("tasks", found.tasks());
            json.writeNumberField("labels", found.labels());
            json.writeNumberField("milestones", found.milestones());
            json.writeNumberField("hours", found.hours());
            json.writeEndObject();
            json.writeObjectFieldStart("left");
            for (Loss loss : Loss.values()) {
                json.writeNumberField(ImportWords.key(loss), imported.lost().getOrDefault(loss, 0));
            }
            json.writeEndObject();
            new RowJson(json).findings(imported.findings());
        });
    }
}
