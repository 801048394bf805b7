package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.Hours;
import ai.coditect.milepost.model.planning.PlanningKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The planning data of an issue, or of defaults, as it is written.
 *
 * @param fields the values of issue fields by their names
 */
public record RawPlanning(
        Said<Scalar> priority,
        Said<Located<BigDecimal>> estimate,
        Said<Located<LocalDate>> start,
        Said<Located<LocalDate>> due,
        Map<FieldName, RawFieldValue> fields) {

    /** Nothing is said. */
    public static final RawPlanning NOTHING = new RawPlanning(
            new Said.Nothing<>(), new Said.Nothing<>(), new Said.Nothing<>(), new Said.Nothing<>(), Map.of());

    public RawPlanning {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /** What is said under a key, as text; nothing of a key that is no planning data of the issue itself. */
    public Optional<Located<String>> said(PlanningKey key) {
        return switch (key) {
            case PRIORITY -> priority.value().map(text -> new Located<>(text.value(), text.at()));
            case ESTIMATE -> estimate.value().map(hours -> new Located<>(Hours.text(hours.value()), hours.at()));
            case START -> text(start);
            case DUE -> text(due);
            case WORKSTREAM -> Optional.empty();
        };
    }

    private static Optional<Located<String>> text(Said<Located<LocalDate>> day) {
        return day.value().map(it -> new Located<>(it.value().toString(), it.at()));
    }

    /** These values over defaults, which each of them overrides. */
    RawPlanning over(RawPlanning defaults) {
        Map<FieldName, RawFieldValue> all = new TreeMap<>(defaults.fields);
        all.putAll(fields);
        return new RawPlanning(
                priority.over(defaults.priority),
                estimate.over(defaults.estimate),
                start.over(defaults.start),
                due.over(defaults.due),
                all);
    }
}
