package ai.coditect.milepost.report;

/** How much of a created body is shown. */
public enum Detail {
    /** How long it is and how many tasks it has. */
    SHORT,
    /** Every line. */
    WHOLE
}
