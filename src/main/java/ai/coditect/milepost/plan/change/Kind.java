package ai.coditect.milepost.plan.change;

/** The kinds of things that a plan changes. */
public enum Kind {
    LABEL,
    MILESTONE,
    ISSUE,
    DEPENDENCY,
    SUB_ISSUE
}
