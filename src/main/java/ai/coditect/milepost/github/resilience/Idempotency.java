package ai.coditect.milepost.github.resilience;

/** What it would mean to send a request a second time. */
public enum Idempotency {
    /** It only reads: sending it again is harmless. */
    READ,
    /** It writes a state rather than a step: sending it again ends in the same state. */
    REPEATABLE_WRITE,
    /**
     * RequestExecution it again could do it twice, or fail because it was done: once sent, the answer has to be read.
     */
    ONCE;

    /** Whether the request writes. */
    public boolean writes() {
        return this != READ;
    }

    /** What a request means by its method alone: a POST is sent once, PATCH, PUT and DELETE may be repeated. */
    static Idempotency ofMethod(String method, boolean graphQl) {
        return switch (method) {
            case "GET", "HEAD" -> READ;
            case "POST" -> graphQl ? READ : ONCE;
            default -> REPEATABLE_WRITE;
        };
    }
}
