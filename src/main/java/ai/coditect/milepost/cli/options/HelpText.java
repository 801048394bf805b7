package ai.coditect.milepost.cli.options;

/** What the help of several commands says. An exit status stands before a colon. */
public final class HelpText {

    public static final String EXAMPLES = "%nExamples:%n";
    public static final String DOCUMENTS = "Documents: https://github.com/coditect-ai/milepost/blob/main/";

    public static final String FAILED = "1:Something failed, or the question was not answered with yes.";
    public static final String USAGE = "64:The command line is wrong.";
    public static final String INVALID = "65:The definitions are invalid.";
    public static final String UNREACHABLE = "69:GitHub cannot be reached.";
    public static final String STOPPED = "75:Stopped early; the same command resumes.";
    public static final String NOT_ALLOWED = "77:Not allowed: the token, its permissions, or no such repository.";

    private HelpText() {}
}
