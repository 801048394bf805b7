package ai.coditect.milepost.github.resilience;

import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import java.util.Optional;

/**
 * Thrown by the connector for a request that got no usable answer. It is no {@link java.io.IOException}, because the
 * client library sends a POST again when it meets one; a runtime exception passes through it untouched.
 */
public final class RequestFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FailureKind kind;
    private final String remedy;
    private final boolean unanswered;
    private final transient Optional<Response> last;

    /**
     * A fault.
     *
     * @param reason what happened, as part of a sentence, without a secret
     * @param unanswered whether the request may have been carried out all the same
     */
    public RequestFailedException(FailureKind kind, String reason, String remedy, boolean unanswered) {
        this(kind, reason, remedy, unanswered, Optional.empty());
    }

    /**
     * A fault after several sendings.
     *
     * @param last the answer to the last of them
     */
    RequestFailedException(
            FailureKind kind, String reason, String remedy, boolean unanswered, Optional<Response> last) {
        super(reason);
        this.kind = kind;
        this.remedy = remedy;
        this.unanswered = unanswered;
        this.last = last;
    }

    /** The last answer, if one came. */
    public Optional<Response> last() {
        return last;
    }

    /** Whether the request may have been carried out all the same. */
    public boolean isUnanswered() {
        return unanswered;
    }

    /**
     * The fault as a failure of what was wanted.
     *
     * @param wanted what was to be done, as it follows the word "cannot"
     */
    public Failure failure(String wanted) {
        return new Failure(kind, "cannot " + wanted + ": " + getMessage(), remedy);
    }
}
