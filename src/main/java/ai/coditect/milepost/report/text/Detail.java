package ai.coditect.milepost.report.text;

/** How much is shown of new bodies, and of what people changed and a plan keeps. */
public enum Detail {
    /** How long a body is and how many tasks it has; what people changed is counted. */
    SHORT,
    /** Every line and every edit. */
    WHOLE
}
