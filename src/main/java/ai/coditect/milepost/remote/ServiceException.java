package ai.coditect.milepost.remote;

/** Thrown by a read that cannot be answered; the run ends with the failure it carries. */
public final class ServiceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    /** Carries the failure; its summary is the message. */
    public ServiceException(Failure failure) {
        super(failure.summary());
        this.failure = failure;
    }

    /** What happened, for the user. */
    public Failure failure() {
        return failure;
    }
}
