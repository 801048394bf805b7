package ai.coditect.milepost.plan;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One field of a row. A list is its elements joined by {@code ", "}; a body is its text without the marker.
 *
 * @param before empty when there is nothing there yet
 * @param after empty when it is taken away
 * @param overruled where both sides changed the same lines and the definitions' are taken: how many lines that stand on
 *     GitHub give way to them
 */
public record FieldChange(
        String field, Optional<String> before, Optional<String> after, Reason reason, OptionalInt overruled) {

    /** A change that overrules nobody's lines. */
    public FieldChange(String field, Optional<String> before, Optional<String> after, Reason reason) {
        this(field, before, after, reason, OptionalInt.empty());
    }
}
