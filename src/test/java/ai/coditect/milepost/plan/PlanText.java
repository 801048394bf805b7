package ai.coditect.milepost.plan;

import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.IssueConflict;
import ai.coditect.milepost.plan.field.Difference;
import ai.coditect.milepost.plan.field.FieldChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        String conflict =
                change instanceof IssueConflict row ? " " + row.conflict().key() : "";
        return name(change.action()) + conflict + " " + name(change.kind()) + " " + change.key() + number + fields;
    }

    private static String fields(List<FieldChange> fields) {
        return fields.stream().map(PlanText::field).collect(Collectors.joining("; "));
    }

    private static String field(FieldChange field) {
        return field.field() + field.difference().match(new Sides()) + " " + name(field.reason());
    }

    private static final class Sides implements Difference.Cases<String> {
        @Override
        public String value(Difference.Value difference) {
            return sides(difference.before(), difference.after());
        }

        @Override
        public String members(Difference.Members difference) {
            return sides(list(difference.before()), list(difference.after()));
        }

        @Override
        public String text(Difference.Text difference) {
            return sides(difference.before(), difference.after());
        }

        @Override
        public String edits(Difference.Edits difference) {
            return difference.edits().stream()
                    .map(edit -> " (" + name(edit.kind()) + ": " + edit.line() + ")")
                    .collect(Collectors.joining());
        }

        @Override
        public String marker(Difference.Marker difference) {
            return sides(difference.before(), Optional.of(difference.after()));
        }

        private static Optional<String> list(List<String> elements) {
            return Optional.of(String.join(", ", elements)).filter(text -> !text.isEmpty());
        }

        private static String sides(Optional<String> before, Optional<String> after) {
            return " [" + before.orElse("-") + "] -> [" + after.orElse("-") + "]";
        }
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
