package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.model.planning.FieldName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
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
