package ai.coditect.milepost.github.resilience;

import ai.coditect.milepost.remote.FailureKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a reply, or its absence, means; with what is done next and what it is called when it lasts. */
public enum ResponseClass {
    /** A usable answer. */
    NONE(Next.PASS_ON, null),
    /** The thing has another address. */
    MOVED(Next.FOLLOW, null),
    /** The service failed or the connection broke, and asking again is harmless. */
    TRANSIENT(Next.BACK_OFF, FailureKind.TRANSIENT),
    /** No connection was made: certainly not carried out. */
    UNREACHABLE(Next.BACK_OFF, FailureKind.UNREACHABLE),
    /** The answer stopped in the middle or is not JSON, and asking again is harmless. */
    GARBLED(Next.BACK_OFF, FailureKind.MALFORMED),
    /** Too fast, or out of budget: certainly not carried out. */
    THROTTLED(Next.WAIT, FailureKind.THROTTLED),
    /** Sent once and not answered: nobody knows whether it was carried out. */
    UNANSWERED(Next.OPEN_QUESTION, FailureKind.TRANSIENT),
    /** The token is missing, wrong, or may not do this. */
    NOT_ALLOWED(Next.PASS_ON, FailureKind.NOT_ALLOWED),
    /** Not there, or the token may not see it. */
    NOT_FOUND(Next.PASS_ON, FailureKind.NOT_FOUND),
    /** The content was refused. */
    INVALID(Next.PASS_ON, FailureKind.INVALID),
    /** Gone for good, or issues are switched off. */
    GONE(Next.PASS_ON, FailureKind.GONE),
    /** An answer that is whole and cannot be understood. */
    MALFORMED(Next.PASS_ON, FailureKind.MALFORMED);

    /** What the connector does about it. */
    public enum Next {
        /** The answer goes to the caller. */
        PASS_ON,
        /** Sent again to the new address. */
        FOLLOW,
        /** Sent again after a short wait that doubles, a few times. */
        BACK_OFF,
        /** Sent again when the service is ready. */
        WAIT,
        /** Never sent again: the caller settles it by reading. */
        OPEN_QUESTION
    }

    private final Next next;
    private final Optional<FailureKind> kind;

    ResponseClass(Next next, @Nullable FailureKind kind) {
        this.next = next;
        this.kind = Optional.ofNullable(kind);
    }

    /** What the connector does about it. */
    public Next next() {
        return next;
    }

    /** What the failure is called when it lasts; empty for what is none. */
    public Optional<FailureKind> kind() {
        return kind;
    }
}
