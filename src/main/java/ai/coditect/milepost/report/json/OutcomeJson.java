package ai.coditect.milepost.report.json;

import ai.coditect.milepost.apply.ApplyOutcome;
import ai.coditect.milepost.apply.StepOutcome;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.remote.Failure;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;

/**
 * What became of a plan as one JSON object: the plan's rows with the outcome of each. A row that only tells (a
 * conflict, an orphan) is {@code skipped}.
 */
public final class OutcomeJson {

    /** Writes the whole outcome. */
    public void write(ApplyOutcome outcome, Appendable out) throws IOException {
        JsonDocument.write(out, json -> members(outcome, json));
    }

    private static void members(ApplyOutcome outcome, JsonGenerator json) throws IOException {
        RowJson rows = new RowJson(json);
        json.writeStringField("repository", outcome.plan().repository().toString());
        rows.findings(outcome.plan().findings());
        json.writeArrayFieldStart("changes");
        for (StepOutcome step : outcome.steps()) {
            step(step, json);
        }
        for (Change change : outcome.plan().changes()) {
            if (!change.action().writes()) {
                step(new StepOutcome.Skipped(change, "left alone; the plan says why"), json);
            }
        }
        json.writeEndArray();
        rows.kept(outcome.plan().kept());
        rows.summary(outcome.plan());
        counts(outcome, json);
        stopped(outcome, json);
    }

    private static void step(StepOutcome step, JsonGenerator json) throws IOException {
        json.writeStartObject();
        if (step instanceof StepOutcome.Applied applied) {
            OptionalInt number = applied.number().isPresent()
                    ? applied.number()
                    : step.change().number();
            new RowJson(json).members(step.change(), number);
            json.writeStringField("outcome", "applied");
            if (applied.url().isPresent()) {
                json.writeStringField("url", applied.url().get());
            }
            remarks(applied.remarks(), json);
        } else {
            new RowJson(json).members(step.change(), step.change().number());
            if (step instanceof StepOutcome.Failed failed) {
                json.writeStringField("outcome", "failed");
                failure("reason", failed.failure(), json);
            } else if (step instanceof StepOutcome.Skipped skipped) {
                json.writeStringField("outcome", "skipped");
                json.writeObjectFieldStart("reason");
                json.writeStringField("summary", skipped.reason());
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    private static void remarks(List<String> remarks, JsonGenerator json) throws IOException {
        if (!remarks.isEmpty()) {
            json.writeArrayFieldStart("remarks");
            for (String remark : remarks) {
                json.writeString(remark);
            }
            json.writeEndArray();
        }
    }

    private static void counts(ApplyOutcome outcome, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("outcomes");
        json.writeNumberField("applied", count(outcome, StepOutcome.Applied.class));
        json.writeNumberField("failed", count(outcome, StepOutcome.Failed.class));
        json.writeNumberField("skipped", count(outcome, StepOutcome.Skipped.class));
        json.writeEndObject();
    }

    private static long count(ApplyOutcome outcome, Class<? extends StepOutcome> type) {
        return outcome.steps().stream().filter(type::isInstance).count();
    }

    private static void stopped(ApplyOutcome outcome, JsonGenerator json) throws IOException {
        if (outcome.stopped().isPresent()) {
            failure("stopped", outcome.stopped().get(), json);
        } else {
            json.writeNullField("stopped");
        }
    }

    private static void failure(String member, Failure failure, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(member);
        json.writeStringField("kind", RowJson.name(failure.kind()));
        json.writeStringField("summary", failure.summary());
        json.writeStringField("remedy", failure.remedy());
        json.writeEndObject();
    }
}
