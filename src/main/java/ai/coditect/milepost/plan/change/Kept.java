package ai.coditect.milepost.plan.change;

import ai.coditect.milepost.plan.field.FieldChange;
import java.util.List;
import java.util.OptionalInt;

/**
 * What people changed on GitHub and the plan leaves as it is.
 *
 * @param fields {@code before} is what the definitions say, {@code after} what is on GitHub and stays
 */
public record Kept(Kind kind, String key, OptionalInt number, String title, List<FieldChange> fields) {
    public Kept {
        fields = List.copyOf(fields);
    }
}
