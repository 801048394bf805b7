package ai.coditect.milepost.apply;

import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.Reply;
import java.util.List;
import java.util.function.Supplier;

/** How the scripted repository answers one write. */
sealed interface Answer {

    /** Carried out and answered. */
    record Done(List<String> remarks) implements Answer {
        @Override
        public <T> Reply<T> to(Supplier<T> effect) {
            return new Reply.Done<>(effect.get(), remarks);
        }
    }

    /** Not carried out. */
    record Refused(FailureKind kind) implements Answer {
        @Override
        public <T> Reply<T> to(Supplier<T> effect) {
            return new Reply.Refused<>(failure(kind));
        }
    }

    /** The request was lost on its way. */
    record LostBefore() implements Answer {
        @Override
        public <T> Reply<T> to(Supplier<T> effect) {
            return new Reply.Unanswered<>(failure(FailureKind.TRANSIENT));
        }
    }

    /** Carried out, and the answer was lost. */
    record LostAfter() implements Answer {
        @Override
        public <T> Reply<T> to(Supplier<T> effect) {
            T unused = effect.get();
            return new Reply.Unanswered<>(failure(FailureKind.TRANSIENT));
        }
    }

    <T> Reply<T> to(Supplier<T> effect);

    static Answer done(String... remarks) {
        return new Done(List.of(remarks));
    }

    static Answer refused(FailureKind kind) {
        return new Refused(kind);
    }

    static Answer lostBefore() {
        return new LostBefore();
    }

    static Answer lostAfter() {
        return new LostAfter();
    }

    /** The failure of this kind that every test knows. */
    static Failure failure(FailureKind kind) {
        return new Failure(kind, "it failed: " + kind, "Do something about " + kind + ".");
    }
}
