package ai.coditect.milepost.model;

/** Whether an issue is open, and if not, why it was closed. {@code CLOSED} says closed with no reason known. */
public enum IssueState {
    /** Open, or reopened. */
    OPEN,
    /** Closed as completed. */
    COMPLETED,
    /** Closed as not planned. */
    NOT_PLANNED,
    /** Closed as not planned, because its definition was deleted. GitHub does not tell it apart; a marker does. */
    PRUNED,
    /** Closed as a duplicate of another issue. */
    DUPLICATE,
    /** Closed, the reason unknown (old issues have none). */
    CLOSED;

    /** Whether this is any of the closed states. */
    public boolean isClosed() {
        return this != OPEN;
    }
}
