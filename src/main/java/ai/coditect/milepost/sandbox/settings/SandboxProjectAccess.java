package ai.coditect.milepost.sandbox.settings;

/** What a token may do with projects, whatever it may do in repositories. */
public enum SandboxProjectAccess {
    WRITE,
    /** A classic token with the scope {@code read:project}. */
    READ,
    /** A classic token without a scope for projects: a document that asks for them is refused as a whole. */
    OUT_OF_SCOPE,
    /** The token of a workflow, or a fine-grained one: every project is null for it, with an error of its own. */
    NOT_FOR_INTEGRATIONS
}
