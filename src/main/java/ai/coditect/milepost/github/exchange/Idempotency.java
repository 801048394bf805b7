package ai.coditect.milepost.github.exchange;

/** What sending a request a second time would mean. */
public enum Idempotency {
    /** It only reads. */
    READ,
    /** Sending it again ends in the same state. */
    REPEATABLE_WRITE,
    /** Sending it again could do it twice, or fail because it is done already. */
    ONCE;

    /** Whether it may change something. */
    public boolean writes() {
        return this != READ;
    }

    /** By the method alone. A POST to GraphQL counts as a read. */
    public static Idempotency ofMethod(String method, boolean graphQl) {
        return switch (method) {
            case "GET", "HEAD" -> READ;
            case "POST" -> graphQl ? READ : ONCE;
            default -> REPEATABLE_WRITE;
        };
    }
}
