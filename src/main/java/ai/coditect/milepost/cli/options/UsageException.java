package ai.coditect.milepost.cli.options;

/** The command line, or the environment, asks for something that cannot be: exit status 64. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}
