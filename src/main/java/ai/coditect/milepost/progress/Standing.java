package ai.coditect.milepost.progress;

/** What can be said of an issue at a glance. */
public enum Standing {
    /** Closed, and not because nobody wants it any more. */
    DONE,
    /** Open, and nothing open blocks it: it can be started. */
    READY,
    /** Open, and waits for an open issue. */
    BLOCKED,
    /** Closed as not planned, or as a duplicate. It counts in no sum. */
    DROPPED
}
