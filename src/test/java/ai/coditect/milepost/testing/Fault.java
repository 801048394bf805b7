package ai.coditect.milepost.testing;

/** What can go wrong with one request. */
public enum Fault {
    /** The service fails and does nothing. */
    STATUS_500,
    STATUS_502,
    STATUS_503,
    /** The connection is lost before the request arrives. */
    RESET_BEFORE,
    /** The request is carried out and the answer is lost. */
    RESET_AFTER,
    /** The request is carried out and a proxy answers in its place. */
    STATUS_502_AFTER,
    /** The request is carried out and half of the answer arrives. */
    TRUNCATED_AFTER,
    /** The request is carried out and the answer does not come in time. */
    TIMEOUT_AFTER,
    /** Throttled, with the time to wait. */
    STATUS_429,
    /** Throttled by the secondary limit, with the time to wait. */
    SECONDARY_LIMIT,
    /** Throttled by the secondary limit, which only the text says. */
    SECONDARY_LIMIT_WITHOUT_HEADER,
    /** The budget of the hour is used up. */
    PRIMARY_LIMIT,
    /** The process dies before the request is sent. */
    KILLED_BEFORE,
    /** The process dies after the request is carried out. */
    KILLED_AFTER
}
