package ai.coditect.milepost.sandbox.settings;

/** What only newer servers have. */
public enum SandboxFeature {
    /** "Blocked by" edges between issues. */
    DEPENDENCIES,
    /** Sub-issues and parents. */
    SUB_ISSUES,
    /** Issue types; the owner is then an organisation. */
    ISSUE_TYPES,
    /** GraphQL mutations for labels and "blocked by" edges, several of which fit into one request. */
    BATCHED_MUTATIONS,
    /** GraphQL itself: without it the endpoint is 404. */
    GRAPHQL
}
