package ai.coditect.milepost.report.json;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.graph.CriticalPath;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueLink;
import ai.coditect.milepost.progress.Budget;
import ai.coditect.milepost.progress.BurnPoint;
import ai.coditect.milepost.progress.Deadline;
import ai.coditect.milepost.progress.Progress;
import ai.coditect.milepost.progress.Tally;
import ai.coditect.milepost.progress.TrackedIssue;
import ai.coditect.milepost.report.StatusWords;
import ai.coditect.milepost.schedule.Slot;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How far a plan is, as one JSON object, the form that scripts read. Hours are numbers, days {@code YYYY-MM-DD}. */
public final class ProgressJson {

    /** Writes all of it. */
    public void write(Progress progress, List<Diagnostic> findings, Appendable out) throws IOException {
        JsonDocument.write(out, json -> {
            json.writeStringField("repository", progress.repository().toString());
            json.writeStringField("today", progress.today().toString());
            new RowJson(json).findings(findings);
            tally("total", progress.total(), json);
            tallies("milestones", progress.milestones(), json);
            tallies("workstreams", progress.workstreams(), json);
            tallies("people", progress.people(), json);
            json.writeArrayFieldStart("issues");
            for (TrackedIssue issue : progress.issues()) {
                issue(issue, json);
            }
            json.writeEndArray();
            criticalPath(progress.remaining(), json);
            day("earliest_end", progress.earliestEnd(), json);
            day("end", progress.schedule().lastDay(), json);
            day("due", progress.due(), json);
            deadlines(progress.deadlines(), json);
            burnUp(progress.burnUp(), json);
            if (progress.budget().isKnown()) {
                budget(progress.budget(), json);
            }
        });
    }

    private static void tallies(String member, List<Tally> tallies, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(member);
        for (Tally tally : tallies) {
            json.writeStartObject();
            json.writeStringField("name", tally.name());
            counts(tally, json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void tally(String member, Tally tally, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(member);
        counts(tally, json);
        json.writeEndObject();
    }

    private static void counts(Tally tally, JsonGenerator json) throws IOException {
        count("all", tally.all(), json);
        count("done", tally.done(), json);
        count("ready", tally.ready(), json);
        count("blocked", tally.blocked(), json);
        json.writeNumberField("dropped", tally.dropped());
        json.writeNumberField("late", tally.late());
        json.writeObjectFieldStart("boxes");
        json.writeNumberField("ticked", tally.boxes().ticked());
        json.writeNumberField("all", tally.boxes().all());
        json.writeEndObject();
    }

    private static void count(String member, Tally.Count count, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(member);
        json.writeNumberField("issues", count.issues());
        json.writeNumberField("hours", plain(count.hours()));
        json.writeEndObject();
    }

    private static void issue(TrackedIssue issue, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", issue.id().value());
        if (issue.number().isPresent()) {
            json.writeNumberField("number", issue.number().get());
        }
        if (issue.url().isPresent()) {
            json.writeStringField("url", issue.url().get());
        }
        json.writeStringField("title", issue.title());
        json.writeStringField("standing", RowJson.name(issue.standing()));
        json.writeStringField("workstream", issue.declared().workstream());
        texts("people", issue.people(), json);
        texts("waits_for", issue.waitsFor().stream().map(IssueLink::toString).toList(), json);
        if (issue.declared().estimateHours().isPresent()) {
            json.writeNumberField("hours", plain(issue.hours()));
        }
        day("due", issue.due(), json);
        day("done_on", issue.doneOn(), json);
        json.writeStringField("lateness", RowJson.name(issue.lateness()));
        if (issue.slot().isPresent()) {
            slot(issue.slot().get(), json);
        }
        if (issue.unscheduled().isPresent()) {
            json.writeStringField("unscheduled", StatusWords.unscheduled(issue));
        }
        json.writeEndObject();
    }

    private static void slot(Slot slot, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("schedule");
        json.writeStringField("start", slot.start().day().toString());
        json.writeStringField("end", slot.end().day().toString());
        json.writeNumberField("slack", plain(slot.slack()));
        json.writeEndObject();
    }

    private static void criticalPath(CriticalPath path, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("critical_path");
        json.writeNumberField("hours", plain(path.hours()));
        texts("issues", path.issues().stream().map(IssueId::value).toList(), json);
        json.writeEndObject();
    }

    private static void deadlines(List<Deadline> deadlines, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("deadlines");
        for (Deadline deadline : deadlines) {
            json.writeStartObject();
            json.writeStringField("milestone", deadline.milestone());
            json.writeStringField("due", deadline.due().toString());
            day("end", deadline.lastDay(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void burnUp(List<BurnPoint> points, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("burn_up");
        for (BurnPoint point : points) {
            json.writeStartObject();
            json.writeStringField("day", point.day().toString());
            json.writeNumberField("issues", point.issues());
            json.writeNumberField("hours", plain(point.hours()));
            json.writeNumberField("done", point.done());
            json.writeNumberField("done_hours", plain(point.doneHours()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void budget(Budget budget, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("budget");
        cost("planned", budget.planned(), json);
        cost("done", budget.done(), json);
        cost("remaining", budget.remaining(), json);
        if (budget.booked().isPresent()) {
            cost("booked", budget.booked().get(), json);
        }
        json.writeNumberField("unpriced_hours", plain(budget.unpricedHours()));
        json.writeArrayFieldStart("people");
        for (Budget.Line line : budget.people()) {
            json.writeStartObject();
            json.writeStringField("name", line.person());
            json.writeNumberField("rate", plain(line.rate()));
            cost("planned", line.planned(), json);
            cost("done", line.done(), json);
            cost("remaining", line.remaining(), json);
            if (line.booked().isPresent()) {
                cost("booked", line.booked().get(), json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void cost(String member, Budget.Cost cost, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(member);
        json.writeNumberField("hours", plain(cost.hours()));
        json.writeNumberField("amount", plain(cost.amount()));
        json.writeEndObject();
    }

    private static void texts(String member, List<String> texts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(member);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static void day(String member, Optional<LocalDate> day, JsonGenerator json) throws IOException {
        if (day.isPresent()) {
            json.writeStringField(member, day.get().toString());
        }
    }

    /** Without an exponent, which {@code stripTrailingZeros} alone may bring in. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
