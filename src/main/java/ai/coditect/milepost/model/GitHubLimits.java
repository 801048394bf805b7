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

    /**
     * Fields that an organisation can have for its issues. See <a
     * href="https://docs.github.com/issues/tracking-your-work-with-issues/using-issues/managing-issue-fields-in-your-organization">Managing
     * issue fields</a>.
     */
    public static final int MAX_ISSUE_FIELDS = 25;

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

    /** Options of a single select, as organisations report it. */
    public static final int MAX_OPTIONS = 50;

    /** Fields of a project, GitHub's own among them, as organisations report it. */
    public static final int MAX_PROJECT_FIELDS = 50;

    /** Values on a board in one GraphQL mutation. They are smaller than what {@link #MAX_BATCH} is about. */
    public static final int MAX_VALUES = 50;

    private GitHubLimits() {}
}
