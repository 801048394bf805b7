package ai.coditect.milepost.remote;

import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.FieldValues;
import java.util.Optional;
import java.util.Set;

/**
 * What is written to an item of a board.
 *
 * @param issue the number of its issue, for messages
 * @param item the item's id
 * @param values those that are set
 * @param cleared fields whose value is taken away
 * @param status an option of GitHub's own field
 */
public record ItemWrite(int issue, String item, FieldValues values, Set<FieldName> cleared, Optional<String> status) {
    public ItemWrite {
        cleared = Set.copyOf(cleared);
    }

    /** Whether nothing is written. */
    public boolean isNothing() {
        return values.isEmpty() && cleared.isEmpty() && status.isEmpty();
    }
}
