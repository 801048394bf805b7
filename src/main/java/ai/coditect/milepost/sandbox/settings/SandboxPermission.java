package ai.coditect.milepost.sandbox.settings;

/** The permission of a token in all repositories. */
public enum SandboxPermission {
    ADMIN,
    WRITE,
    /** May read and open issues, whose labels, milestone and assignees are ignored. */
    READ,
    /** Cannot see them: everything is a 404. */
    NONE;

    public boolean canWrite() {
        return this == ADMIN || this == WRITE;
    }
}
