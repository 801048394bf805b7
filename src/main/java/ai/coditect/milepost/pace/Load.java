package ai.coditect.milepost.pace;

/**
 * What a request weighs.
 *
 * @param writes things that it writes; a batch counts each
 * @param notifying those of them that notify people, which GitHub limits
 */
public record Load(int writes, int notifying) {

    /** A read. */
    public static final Load NONE = new Load(0, 0);

    /** Writes so many things that notify nobody: labels, milestones, changes of an issue. */
    public static Load silent(int writes) {
        return new Load(writes, 0);
    }

    /**
     * Writes so many things that notify people: issues, comments, dependencies, sub-issues. GitHub says so where it <a
     * href="https://docs.github.com/rest/issues/issues#create-an-issue">describes each</a>.
     */
    public static Load notifying(int writes) {
        return new Load(writes, writes);
    }
}
