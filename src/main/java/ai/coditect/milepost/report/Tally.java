package ai.coditect.milepost.report;

import ai.coditect.milepost.plan.change.Action;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Sums up rows in one line: creates, updates and closes always, the rest where there are any. */
public final class Tally {

    private static final Set<Action> ALWAYS = EnumSet.of(Action.CREATE, Action.UPDATE, Action.CLOSE);

    private Tally() {}

    /** {@code 107 to create, 0 to update, 0 to close, 1 conflict}. */
    public static String planned(ToIntFunction<Action> count) {
        List<String> parts = written(count, action -> "to " + Words.verb(action));
        parts.addAll(leftAlone(count));
        return String.join(", ", parts);
    }

    /** {@code 107 created, 0 updated, 0 closed}. */
    public static String done(ToIntFunction<Action> count) {
        return String.join(", ", written(count, Words::done));
    }

    private static List<String> written(ToIntFunction<Action> count, Function<Action, String> words) {
        List<String> parts = new ArrayList<>();
        for (Action action :
                List.of(Action.CREATE, Action.UPDATE, Action.CLOSE, Action.ADOPT, Action.REOPEN, Action.DELETE)) {
            if (ALWAYS.contains(action) || count.applyAsInt(action) > 0) {
                parts.add(count.applyAsInt(action) + " " + words.apply(action));
            }
        }
        return parts;
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
