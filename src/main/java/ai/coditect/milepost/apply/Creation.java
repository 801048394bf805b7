package ai.coditect.milepost.apply;

import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.Reply;
import ai.coditect.milepost.remote.ServiceException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Creates a thing exactly once. A create whose reply never came is settled by reading and only then sent again; a thing
 * that turns out to be there already is taken as it is.
 */
final class Creation {

    /** How often a create is sent in all, each time only after it was made sure that the thing is not there. */
    private static final int MAX_SENDS = 3;

    private final Settlement settlement;

    Creation(Settlement settlement) {
        this.settlement = settlement;
    }

    /**
     * Brings the first reply to an end.
     *
     * @param first the reply of the first send
     * @param send sends the create once more
     * @param look reads whether the thing is there
     * @param what names the thing in a message
     * @return {@link Reply.Done} or {@link Reply.Refused}, never unanswered
     */
    <T> Reply<T> settle(Reply<T> first, Supplier<Reply<T>> send, Supplier<Optional<T>> look, String what) {
        Reply<T> reply = first;
        try {
            for (int sends = 1; ; sends++) {
                if (reply instanceof Reply.Done<T>) {
                    return reply;
                }
                if (reply instanceof Reply.Refused<T> refused
                        && refused.failure().kind() != FailureKind.ALREADY_EXISTS) {
                    return reply;
                }
                Optional<T> found = settlement.lookFor(look);
                if (found.isPresent()) {
                    return new Reply.Done<>(found.get(), List.of());
                }
                if (reply instanceof Reply.Refused<T>) {
                    return reply;
                }
                if (sends == MAX_SENDS) {
                    return new Reply.Refused<>(unsettled(what));
                }
                reply = send.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Reply.Refused<>(new Failure(
                    FailureKind.INTERRUPTED,
                    "Ended while it was open whether " + what + " was created",
                    "Run the same command again: it looks before it creates anything."));
        } catch (ServiceException unreadable) {
            return new Reply.Refused<>(new Failure(
                    unreadable.failure().kind(),
                    "It is open whether " + what + " was created: "
                            + unreadable.failure().summary(),
                    unreadable.failure().remedy()
                            + " Run the same command again: it looks before it creates anything."));
        }
    }

    private static Failure unsettled(String what) {
        return new Failure(
                FailureKind.UNSETTLED,
                "GitHub gave no answer to the creation of " + what + ", and it is not there",
                "Wait a few minutes, then run the same command again: it looks before it creates anything.");
    }
}
