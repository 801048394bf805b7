package ai.coditect.milepost.github.exchange;

import java.io.IOException;

/** Thrown by a connector when no connection to a server came about, and it is known what stands in the way. */
public final class NoConnectionException extends IOException {

    private static final long serialVersionUID = 1L;

    private final ConnectionError error;
    private final String reason;
    private final String remedy;

    private NoConnectionException(ConnectionError error, String reason, String remedy) {
        super(reason);
        this.error = error;
        this.reason = reason;
        this.remedy = remedy;
    }

    /**
     * Something that may pass.
     *
     * @param reason a sentence without its period, without a secret
     * @param remedy what to do next, in sentences
     */
    public static NoConnectionException passing(String reason, String remedy) {
        return new NoConnectionException(ConnectionError.NOT_SENT, reason, remedy);
    }

    /** Something that stays until the user changes it. */
    public static NoConnectionException lasting(String reason, String remedy) {
        return new NoConnectionException(ConnectionError.BLOCKED, reason, remedy);
    }

    /** What the attempt came to. */
    public NoConnection result() {
        return new NoConnection(error, reason, remedy);
    }
}
