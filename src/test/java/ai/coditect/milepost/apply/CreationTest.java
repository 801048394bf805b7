package ai.coditect.milepost.apply;

import static ai.coditect.milepost.apply.Answer.done;
import static ai.coditect.milepost.apply.Answer.failure;
import static ai.coditect.milepost.apply.Answer.lostAfter;
import static ai.coditect.milepost.apply.Answer.lostBefore;
import static ai.coditect.milepost.apply.Answer.refused;
import static ai.coditect.milepost.apply.Rows.label;
import static ai.coditect.milepost.apply.Rows.liveLabel;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.model.DeclaredLabel;
import ai.coditect.milepost.model.LiveLabel;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers for the faults in which nobody knows whether a create was carried out. */
class CreationTest {

    private static final DeclaredLabel BUG = label("bug").declared();
    private static final List<String> LOOKS_FOR_A_MINUTE = List.of(
            "labels",
            "sleep 3",
            "labels",
            "sleep 5",
            "labels",
            "sleep 8",
            "labels",
            "sleep 15",
            "labels",
            "sleep 30",
            "labels");

    private final ScriptedRepository repository = new ScriptedRepository();
    private final Creation creation = new Creation(new Settlement(repository));

    @Test
    void readsNothingWhenTheCreateWasAnswered() {
        repository.answering(done("GitHub took another colour."));

        assertThat(create()).isEqualTo(new Reply.Done<>(liveLabel("bug"), List.of("GitHub took another colour.")));
        assertThat(repository.calls()).containsExactly("createLabels [bug]");
    }

    @Test
    void findsWhatAnUnansweredCreateMadeAndSendsNothingMore() {
        repository.answering(lostAfter()).lagging(Duration.ofSeconds(5));

        assertThat(create()).isEqualTo(new Reply.Done<>(liveLabel("bug"), List.of()));
        assertThat(repository.calls())
                .containsExactly("createLabels [bug]", "labels", "sleep 3", "labels", "sleep 5", "labels");
    }

    @Test
    void sendsACreateAgainOnlyAfterTheListHadTimeToCatchUp() {
        repository.answering(lostBefore());

        assertThat(create()).isEqualTo(new Reply.Done<>(liveLabel("bug"), List.of()));
        assertThat(repository.calls()).isEqualTo(sends(1, "createLabels [bug]"));
    }

    @Test
    void findsWhatTheLastOfThreeSendsMade() {
        repository.answering(lostBefore(), lostBefore(), lostAfter());

        assertThat(create()).isEqualTo(new Reply.Done<>(liveLabel("bug"), List.of()));
        assertThat(repository.calls()).isEqualTo(sends(2, "createLabels [bug]", "labels"));
    }

    @Test
    void leavesItOpenAfterThreeSends() {
        repository.answering(lostBefore(), lostBefore(), lostBefore());

        assertThat(create())
                .isEqualTo(new Reply.Refused<>(new Failure(
                        FailureKind.UNSETTLED,
                        "GitHub gave no answer to the creation of the thing, and it is not there",
                        "Wait a few minutes, then run the same command again: it looks before it creates anything.")));
        assertThat(repository.calls()).isEqualTo(sends(3));
    }

    @Test
    void takesAThingThatAnotherRunMadeAsItIs() {
        repository.with(liveLabel("bug"));

        assertThat(create()).isEqualTo(new Reply.Done<>(liveLabel("bug"), List.of()));
        assertThat(repository.calls()).containsExactly("createLabels [bug]", "labels");
    }

    @Test
    void believesARefusalOfWhatNobodyCanSeeAndSendsItOnce() {
        repository.answering(refused(FailureKind.ALREADY_EXISTS));

        assertThat(create()).isEqualTo(new Reply.Refused<>(failure(FailureKind.ALREADY_EXISTS)));
        assertThat(repository.calls()).isEqualTo(sends(1));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ALREADY_EXISTS")
    void readsNothingWhenTheCreateWasCertainlyNotCarriedOut(FailureKind kind) {
        repository.answering(refused(kind));

        assertThat(create()).isEqualTo(new Reply.Refused<>(failure(kind)));
        assertThat(repository.calls()).containsExactly("createLabels [bug]");
    }

    @Test
    void takesTheRefusalOfASecondSend() {
        repository.answering(lostBefore(), refused(FailureKind.INVALID));

        assertThat(create()).isEqualTo(new Reply.Refused<>(failure(FailureKind.INVALID)));
        assertThat(repository.calls()).isEqualTo(sends(1, "createLabels [bug]"));
    }

    @Test
    void sendsNothingMoreWhenItCannotLook() {
        repository.answering(lostBefore()).unreadable(FailureKind.UNREACHABLE);

        assertThat(create())
                .isEqualTo(
                        new Reply.Refused<>(
                                new Failure(
                                        FailureKind.UNREACHABLE,
                                        "It is open whether the thing was created: it failed: UNREACHABLE",
                                        "Do something about UNREACHABLE. Run the same command again: it looks before it creates anything.")));
        assertThat(repository.calls()).containsExactly("createLabels [bug]", "labels");
    }

    @Test
    void saysThatItIsOpenWhenTheRunIsEndedMeanwhileAndKeepsTheInterrupt() {
        repository.answering(lostAfter()).lagging(Duration.ofSeconds(5));
        repository.before("sleep 3", Thread.currentThread()::interrupt);

        assertThat(create())
                .isEqualTo(new Reply.Refused<>(new Failure(
                        FailureKind.INTERRUPTED,
                        "Ended while it was open whether the thing was created",
                        "Run the same command again: it looks before it creates anything.")));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(repository.calls()).containsExactly("createLabels [bug]", "labels", "sleep 3");
    }

    private Reply<LiveLabel> create() {
        return creation.settle(
                send(), this::send, () -> repository.labels().stream().findFirst(), "the thing");
    }

    private Reply<LiveLabel> send() {
        return repository.createLabels(List.of(BUG)).get(0);
    }

    /** So many creates, each followed by a minute of looking; then the rest. */
    private static List<String> sends(int count, String... rest) {
        List<String> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            calls.add("createLabels [bug]");
            calls.addAll(LOOKS_FOR_A_MINUTE);
        }
        calls.addAll(List.of(rest));
        return calls;
    }
}
