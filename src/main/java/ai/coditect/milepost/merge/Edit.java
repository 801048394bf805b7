package ai.coditect.milepost.merge;

/**
 * One edit of people's that stays.
 *
 * @param line the text of a task whose box was ticked or unticked, otherwise the line without its indent
 */
public record Edit(Kind kind, String line) {

    /** What was done to the line. */
    public enum Kind {
        BOX_TICKED,
        BOX_UNTICKED,
        /** A task that people ticked and that the definitions no longer have. */
        TICKED_TASK_KEPT,
        TEXT_ADDED,
        TEXT_CHANGED,
        TEXT_REMOVED,
        TEXT_MOVED
    }
}
