package ai.coditect.milepost.report.graph;

/** Where the arrows lead. */
public enum Direction {
    /** From left to right. */
    LR,
    /** From top to bottom. */
    TB
}
