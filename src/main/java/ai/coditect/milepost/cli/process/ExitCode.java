package ai.coditect.milepost.cli.process;

/** The exit statuses of every command: a contract that scripts depend on. */
public enum ExitCode {
    OK(0),
    FAILED(1),
    CHANGES_PENDING(2),
    USAGE(64),
    INVALID_DEFINITIONS(65),
    UNREACHABLE(69),
    STOPPED_EARLY(75),
    NOT_ALLOWED(77);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    /** The number that the process ends with. */
    public int status() {
        return status;
    }
}
