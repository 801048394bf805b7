package ai.coditect.milepost.cli;

/** The command line, or the environment, asks for something that cannot be: exit status 64. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
