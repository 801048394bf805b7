package ai.coditect.milepost.apply;

import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.remote.Reply;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Turns the reply of a write into the outcome of its row. */
final class Outcomes {

    private Outcomes() {}

    /** The outcome of a row that writes an issue. */
    static StepOutcome of(Change change, Reply<LiveIssue> reply) {
        return of(change, reply, live -> OptionalInt.of(live.number()), live -> Optional.of(live.url()));
    }

    static <T> StepOutcome of(
            Change change, Reply<T> reply, Function<T, OptionalInt> number, Function<T, Optional<String>> url) {
        if (reply instanceof Reply.Done<T> done) {
            return new StepOutcome.Applied(change, number.apply(done.value()), url.apply(done.value()), done.remarks());
        }
        if (reply instanceof Reply.Refused<T> refused) {
            return new StepOutcome.Failed(change, refused.failure());
        }
        return new StepOutcome.Failed(change, ((Reply.Unanswered<T>) reply).failure());
    }
}
