package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import ai.coditect.milepost.diagnostic.Suggestion;
import ai.coditect.milepost.model.MilestoneState;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the items of {@code milestones} and {@code labels}. */
final class ListingParser {

    private static final Pattern COLOR = Pattern.compile("#?([0-9a-fA-F]{6})");
    private static final Map<String, MilestoneState> STATES =
            Map.of("open", MilestoneState.OPEN, "closed", MilestoneState.CLOSED);

    private final DiagnosticCollector diagnostics;

    ListingParser(DiagnosticCollector diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The milestone; empty when it has no title, which is reported. */
    Optional<RawMilestone> milestone(MappingReader item) {
        Optional<Scalar> title = required(item, "title", "milestone");
        Optional<Scalar> description = item.text("description");
        Optional<LocalDate> dueOn = item.line("due_on").flatMap(this::date);
        Optional<MilestoneState> state = item.line("state").flatMap(this::state);
        List<Scalar> previously = item.lines("previously");
        return title.map(text -> new RawMilestone(text, description, dueOn, state, previously));
    }

    /** The label; empty when it has no name, which is reported. */
    Optional<RawLabel> label(MappingReader item) {
        Optional<Scalar> name = required(item, "name", "label");
        Optional<String> color = item.line("color").flatMap(this::color);
        Optional<Scalar> description = item.line("description");
        List<Scalar> previously = item.lines("previously");
        return name.map(text -> new RawLabel(text, color, description, previously));
    }

    private Optional<Scalar> required(MappingReader item, String key, String what) {
        if (!item.has(key)) {
            diagnostics.error(item.at(), "a " + what + " has no `" + key + "`", "Add the line `" + key + ": …`.");
        }
        return item.line(key);
    }

    private Optional<LocalDate> date(Scalar text) {
        try {
            return Optional.of(LocalDate.parse(text.value()));
        } catch (DateTimeException e) {
            diagnostics.error(
                    text.at(),
                    "`" + text.value() + "` is not a calendar day",
                    "Write year, month and day as `YYYY-MM-DD`, for example `2025-12-06`.");
            return Optional.empty();
        }
    }

    private Optional<MilestoneState> state(Scalar text) {
        Optional<MilestoneState> state = Optional.ofNullable(STATES.get(text.value()));
        if (state.isEmpty()) {
            diagnostics.error(
                    text.at(),
                    "unknown state `" + text.value() + "` of a milestone",
                    Suggestion.orElse(text.value(), STATES.keySet(), "Write `open` or `closed`."));
        }
        return state;
    }

    private Optional<String> color(Scalar text) {
        var match = COLOR.matcher(text.value());
        if (match.matches()) {
            return Optional.of(match.group(1).toLowerCase(Locale.ROOT));
        }
        diagnostics.error(
                text.at(),
                "`" + text.value() + "` is not a colour",
                "Write six hexadecimal digits, for example `d73a4a` or `\"#d73a4a\"`.");
        return Optional.empty();
    }
}
