package ai.coditect.milepost.remote;

/** The kinds of failure that GitHub, or the way to it, can give. */
public enum FailureKind {
    /** The service failed (5xx, a lost connection) and kept failing when asked again. */
    TRANSIENT,
    /** The service asked to slow down for longer than the run may wait. */
    THROTTLED,
    /** The token is missing, wrong or may not do this. */
    NOT_ALLOWED,
    /** The thing is not there, or the token may not see it. */
    NOT_FOUND,
    /** GitHub refused the content of the request. */
    INVALID,
    /** GitHub refused to create a thing that is there already. */
    ALREADY_EXISTS,
    /** The thing is gone for good, or issues are switched off. */
    GONE,
    /** The answer could not be understood. */
    MALFORMED,
    /** No connection could be made. */
    UNREACHABLE,
    /** The service could not store what was sent, for example because its disk is full; it stored nothing. */
    NOT_STORED,
    /** Whether a write was carried out could not be found out. */
    UNSETTLED,
    /** Somebody changed the thing on GitHub after the plan was made. */
    CHANGED_MEANWHILE,
    /** Another run does the same at the same moment. */
    OVERTAKEN,
    /** The user ended the run. */
    INTERRUPTED
}
