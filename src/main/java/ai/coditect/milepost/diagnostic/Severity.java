package ai.coditect.milepost.diagnostic;

/** How bad a finding is. */
public enum Severity {
    /** Nothing is done until it is fixed. */
    ERROR,
    /** Worth knowing; the work goes on. */
    WARNING
}
