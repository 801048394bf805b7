package ai.coditect.milepost.pull;

import ai.coditect.milepost.plan.change.Kind;
import ai.coditect.milepost.plan.field.FieldChange;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a pull does about one issue, label or milestone.
 *
 * @param taken what comes in: {@code before} is what the definitions say, {@code after} what they will say
 * @param disputes what both sides changed: {@code before} is what the definitions say and goes on to stand there,
 *     {@code after} what is on GitHub
 * @param left what stays on GitHub only
 */
public record PulledRow(
        Kind kind,
        String key,
        OptionalInt number,
        String title,
        List<FieldChange> taken,
        List<FieldChange> disputes,
        List<Left> left) {
    public PulledRow {
        taken = List.copyOf(taken);
        disputes = List.copyOf(disputes);
        left = List.copyOf(left);
    }

    boolean isEmpty() {
        return taken.isEmpty() && disputes.isEmpty() && left.isEmpty();
    }
}
