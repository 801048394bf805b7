package ai.coditect.milepost.report;

import ai.coditect.milepost.plan.change.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Sums up rows in one line: creates, updates and closes always, the rest where there are any. */
public final class Tally {

    private Tally() {}

    /** {@code 107 to create, 0 to update, 0 to close, 1 conflict}. */
    public static String planned(ToIntFunction<Action> count) {
        List<String> parts = new ArrayList<>();
        for (Action action : List.of(Action.CREATE, Action.UPDATE, Action.CLOSE)) {
            parts.add(count.applyAsInt(action) + " to " + Words.verb(action));
        }
        for (Action action : List.of(Action.ADOPT, Action.REOPEN, Action.DELETE)) {
            if (count.applyAsInt(action) > 0) {
                parts.add(count.applyAsInt(action) + " to " + Words.verb(action));
            }
        }
        parts.addAll(leftAlone(count));
        return String.join(", ", parts);
    }

    /** {@code 107 created, 0 updated, 0 closed}. */
    public static String done(ToIntFunction<Action> count) {
        List<String> parts = new ArrayList<>();
        for (Action action : List.of(Action.CREATE, Action.UPDATE, Action.CLOSE)) {
            parts.add(count.applyAsInt(action) + " " + Words.done(action));
        }
        for (Action action : List.of(Action.ADOPT, Action.REOPEN, Action.DELETE)) {
            if (count.applyAsInt(action) > 0) {
                parts.add(count.applyAsInt(action) + " " + Words.done(action));
            }
        }
        return String.join(", ", parts);
    }

    /** The rows that only tell: {@code 1 conflict}, {@code 2 orphaned}. */
    public static List<String> leftAlone(ToIntFunction<Action> count) {
        List<String> parts = new ArrayList<>();
        int conflicts = count.applyAsInt(Action.CONFLICT);
        int orphans = count.applyAsInt(Action.ORPHANED);
        if (conflicts > 0) {
            parts.add(Words.counted(conflicts, "conflict"));
        }
        if (orphans > 0) {
            parts.add(orphans + " orphaned");
        }
        return parts;
    }
}
