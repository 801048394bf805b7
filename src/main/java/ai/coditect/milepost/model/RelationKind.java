package ai.coditect.milepost.model;

/** The relations that GitHub knows between two issues. */
public enum RelationKind {
    /** The first issue is blocked by the second. */
    BLOCKED_BY,
    /** The first issue is a sub-issue of the second. */
    SUB_ISSUE_OF
}
