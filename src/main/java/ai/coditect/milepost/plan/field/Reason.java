package ai.coditect.milepost.plan.field;

/** Why a field changes. */
public enum Reason {
    /** The definitions changed. */
    YAML,
    /** Somebody changed it on GitHub and the definitions win. */
    DRIFT,
    /** Both sides are brought together. */
    MERGE
}
