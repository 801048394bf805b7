package ai.coditect.milepost.report.text;

/** How much of created bodies and of kept edits is shown. */
public enum Detail {
    /** How long a body is and how many tasks it has; many edits of one text are counted. */
    SHORT,
    /** Every line and every edit. */
    WHOLE
}
