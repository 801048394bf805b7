package ai.coditect.milepost.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A plan as short text, so that a test can show the whole of it. */
final class PlanText {

    private PlanText() {}

    static String of(Plan plan) {
        List<String> lines = new ArrayList<>();
        plan.changes().forEach(change -> lines.add(row(change)));
        plan.kept()
                .forEach(kept -> lines.add("kept " + name(kept.kind()) + " " + kept.key()
                        + (kept.number().isPresent() ? " #" + kept.number().getAsInt() : "") + ": "
                        + fields(kept.fields())));
        plan.findings().forEach(finding -> lines.add(name(finding.severity()) + ": " + finding.summary()));
        return String.join("\n", lines);
    }

    private static String row(Change change) {
        String number = change.number().isPresent() ? " #" + change.number().getAsInt() : "";
        String fields = change.fields().isEmpty() ? "" : ": " + fields(change.fields());
        return name(change.action()) + " " + name(change.kind()) + " " + change.key() + number + fields;
    }

    private static String fields(List<FieldChange> fields) {
        return fields.stream().map(PlanText::field).collect(Collectors.joining("; "));
    }

    private static String field(FieldChange field) {
        return field.field() + " [" + field.before().orElse("-") + "] -> ["
                + field.after().orElse("-") + "] " + name(field.reason());
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
