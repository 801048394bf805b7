package ai.coditect.milepost.model;

/** What only some servers have. A server that lacks one is still of use; the plan says what it cannot see. */
public enum ServerFeature {
    /** "Blocked by" edges between issues. */
    DEPENDENCIES,
    /** Sub-issues and parents. */
    SUB_ISSUES,
    /** Issue types of an organisation. */
    ISSUE_TYPES,
    /** Issue fields of an organisation. */
    ISSUE_FIELDS,
    /** A project board that the token may read. */
    PROJECT,
    /** Several labels or edges written by one GraphQL request. */
    BATCHED_WRITES
}
