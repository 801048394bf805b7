package ai.coditect.milepost.github.resilience;

import ai.coditect.milepost.remote.FailureKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a response, or the lack of one, means; what the connector does next; and the failure it becomes if it lasts. */
public enum ResponseClass {
    /** A usable response. */
    OK(Next.PASS_ON, null),
    /** It has another address. */
    MOVED(Next.FOLLOW, null),
    /** GitHub failed or the connection was lost; sending it again is harmless. */
    TRANSIENT(Next.BACK_OFF, FailureKind.TRANSIENT),
    /** No connection was made: certainly not carried out. */
    UNREACHABLE(Next.BACK_OFF, FailureKind.UNREACHABLE),
    /** A proxy or a certificate forbids the connection: certainly not carried out, and it never will be. */
    BLOCKED(Next.GIVE_UP, FailureKind.UNREACHABLE),
    /** The response stopped in the middle, or cannot be read; sending it again is harmless. */
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
    /** Deleted, or issues are switched off. */
    GONE(Next.PASS_ON, FailureKind.GONE),
    /** The server cannot store it: certainly not carried out, and sending it again would be the same. */
    NOT_STORED(Next.PASS_ON, FailureKind.NOT_STORED),
    /** The response is whole, but no JSON. */
    MALFORMED(Next.PASS_ON, FailureKind.MALFORMED);

    /** What the connector does about it. */
    public enum Next {
        /** The response goes to the caller. */
        PASS_ON,
        /** Sent again to the new address. */
        FOLLOW,
        /** Not sent again. */
        GIVE_UP,
        /** Sent again a few times, after a short wait that doubles. */
        BACK_OFF,
        /** Sent again when GitHub is ready. */
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

    /** The kind of failure when it lasts; empty for what is no failure. */
    public Optional<FailureKind> kind() {
        return kind;
    }
}
