package ai.coditect.milepost.sandbox.settings;

/** A feature that older servers lack. */
public enum SandboxFeature {
    /** "Blocked by" edges between issues. */
    DEPENDENCIES,
    /** Sub-issues and parents. */
    SUB_ISSUES,
    /** Issue types. Repositories then belong to an organisation. */
    ISSUE_TYPES,
    /** Fields of issues, which only organisations with issue types have. */
    ISSUE_FIELDS,
    /** GraphQL mutations for labels and "blocked by" edges, with several in one request. */
    BATCHED_MUTATIONS,
    /** GraphQL itself; without it the endpoint is a 404. */
    GRAPHQL
}
