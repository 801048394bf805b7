package ai.coditect.milepost.plan.change;

/** What a row of a plan does. */
public enum Action {
    CREATE,
    UPDATE,
    /** Takes over an issue that is there already without a marker, keeping its text. */
    ADOPT,
    CLOSE,
    REOPEN,
    /** Removes an edge; nothing else is ever deleted. */
    DELETE,
    /** Only a person can settle it: shown, nothing done. */
    CONFLICT,
    /** The definition is gone: shown, nothing done. */
    ORPHANED,
    /** Nothing to do; only for rows that tell what is kept. */
    NONE;

    /** Whether carrying out a row of this action writes to GitHub. */
    public boolean writes() {
        return switch (this) {
            case CREATE, UPDATE, ADOPT, CLOSE, REOPEN, DELETE -> true;
            case CONFLICT, ORPHANED, NONE -> false;
        };
    }
}
