package ai.coditect.milepost.github.exchange;

/** Whether the body of a response is all there. */
public enum JsonCompleteness {
    /** Whole JSON, or nothing. */
    COMPLETE,
    /** It begins as an object or an array and does not end as one. */
    TRUNCATED,
    /** Something else, for example a proxy's page. */
    NOT_JSON
}
