package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import ai.coditect.milepost.diagnostic.Suggestion;
import ai.coditect.milepost.model.IssueState;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the fields that {@code defaults} and issues have in common. */
final class FieldParser {

    private static final Pattern HOURS = Pattern.compile("([0-9]{1,5}(?:\\.[0-9]{1,2})?)\\s*h?");
    private static final Map<String, IssueState> STATES = states();

    private final DiagnosticCollector diagnostics;

    FieldParser(DiagnosticCollector diagnostics) {
        this.diagnostics = diagnostics;
    }

    RawFields parse(MappingReader fields) {
        return new RawFields(
                fields.lines("labels"),
                fields.lines("assignees"),
                fields.line("milestone"),
                fields.line("type"),
                fields.line("priority"),
                fields.line("state").flatMap(this::state),
                fields.line("estimate").flatMap(this::hours));
    }

    private static Map<String, IssueState> states() {
        Map<String, IssueState> states = new LinkedHashMap<>();
        states.put("open", IssueState.OPEN);
        states.put("closed", IssueState.COMPLETED);
        states.put("completed", IssueState.COMPLETED);
        states.put("not_planned", IssueState.NOT_PLANNED);
        states.put("duplicate", IssueState.DUPLICATE);
        return states;
    }

    private Optional<IssueState> state(Scalar text) {
        Optional<IssueState> state = Optional.ofNullable(STATES.get(text.value()));
        if (state.isEmpty()) {
            String all = "Write one of " + String.join(", ", STATES.keySet()) + ".";
            diagnostics.error(
                    text.at(),
                    "unknown state `" + text.value() + "` of an issue",
                    Suggestion.orElse(text.value(), STATES.keySet(), all));
        }
        return state;
    }

    private Optional<BigDecimal> hours(Scalar text) {
        Matcher matcher = HOURS.matcher(text.value());
        if (matcher.matches()) {
            BigDecimal hours = new BigDecimal(matcher.group(1));
            if (hours.signum() > 0) {
                return Optional.of(hours);
            }
        }
        diagnostics.error(
                text.at(),
                "`" + text.value() + "` is not a number of hours",
                "Write hours above zero, for example `4`, `1.5` or `4h`.");
        return Optional.empty();
    }
}
