package ai.coditect.milepost.sandbox.state;

import java.io.IOException;

/** The sandbox's file cannot be used. The message names the file and the reason, and says what to do. */
public final class SandboxStoreException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String problem;
    private final String advice;

    /**
     * @param problem what cannot be done, and why, without a full stop
     * @param advice what to do about it, in sentences
     */
    public SandboxStoreException(String problem, String advice) {
        super(problem);
        this.problem = problem;
        this.advice = advice;
    }

    /** What cannot be done, and why, without a full stop. */
    public String problem() {
        return problem;
    }

    /** What to do about it, in sentences. */
    public String advice() {
        return advice;
    }

    @Override
    public String getMessage() {
        return problem + ". " + advice;
    }

    /** What an exception of the file system says. */
    static String reason(IOException failed) {
        return failed.getClass().getSimpleName() + " " + failed.getMessage();
    }
}
