package ai.coditect.milepost.model;

/**
 * What GitHub takes at most. Lengths are in characters (code points). Where no source is named, the number is the one
 * in GitHub's own refusal.
 */
public final class GitHubLimits {

    public static final int MAX_TITLE = 256;
    public static final int MAX_BODY = 65_536;
    public static final int MAX_LABEL_NAME = 50;

    /** See <a href="https://docs.github.com/rest/issues/labels#create-a-label">Create a label</a>. */
    public static final int MAX_LABEL_DESCRIPTION = 100;

    public static final int MAX_LABELS = 100;

    /** See <a href="https://docs.github.com/rest/issues/assignees#add-assignees-to-an-issue">Add assignees</a>. */
    public static final int MAX_ASSIGNEES = 10;

    public static final int MAX_BLOCKERS = 50;

    /**
     * Sub-issues of one parent. See <a
     * href="https://docs.github.com/issues/tracking-your-work-with-issues/using-issues/adding-sub-issues">Adding
     * sub-issues</a>.
     */
    public static final int MAX_SUB_ISSUES = 100;

    /** Levels of sub-issues below an issue; the same source. */
    public static final int MAX_LEVELS = 8;

    /**
     * Things that notify people, such as new issues, written in any minute. See <a
     * href="https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits">About
     * secondary rate limits</a>.
     */
    public static final int WRITES_PER_MINUTE = 80;

    /** The same in any hour; the same source. */
    public static final int WRITES_PER_HOUR = 500;

    /** Aliases in one GraphQL mutation. GitHub documents no limit; twenty are known to work. */
    public static final int MAX_BATCH = 20;

    private GitHubLimits() {}
}
