package ai.coditect.milepost.sandbox.settings;

/** What the token may do in the repositories. */
public enum SandboxPermission {
    ADMIN,
    WRITE,
    /** May read, and open issues of its own, whose labels, milestone and assignees are dropped. */
    READ,
    /** May not even see them: everything is 404. */
    NONE;

    public boolean canWrite() {
        return this == ADMIN || this == WRITE;
    }
}
