package ai.coditect.milepost.plan.field;

/** Who wins where both sides changed the same lines of a body. */
public enum OnConflict {
    /** Those lines stay as they are on GitHub. */
    KEEP,
    /** The definitions' lines replace them. */
    YAML
}
