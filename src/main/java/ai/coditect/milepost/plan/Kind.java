package ai.coditect.milepost.plan;

/** The kinds of things that a plan changes. */
public enum Kind {
    LABEL,
    MILESTONE,
    ISSUE,
    DEPENDENCY,
    SUB_ISSUE
}
