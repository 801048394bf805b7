package ai.coditect.milepost.apply;

import static ai.coditect.milepost.apply.Answer.failure;
import static ai.coditect.milepost.apply.Rows.label;
import static ai.coditect.milepost.apply.Rows.liveLabel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.coditect.milepost.model.LiveLabel;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.ServiceException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Answers for lists that lag behind an unanswered write. */
class SettlementTest {

    private final ScriptedRepository repository = new ScriptedRepository();
    private final Settlement settlement = new Settlement(repository);

    @Test
    void looksOnceAndWaitsForNothingWhenTheThingIsThere() throws InterruptedException {
        repository.with(liveLabel("bug"));

        assertThat(settlement.lookFor(this::find)).contains(liveLabel("bug"));
        assertThat(repository.calls()).containsExactly("labels");
    }

    @Test
    void waitsLongerAndLongerUntilTheListShowsTheThing() throws InterruptedException {
        repository.lagging(Duration.ofSeconds(16));
        repository.createLabels(List.of(label("bug").declared()));

        assertThat(settlement.lookFor(this::find)).contains(liveLabel("bug"));
        assertThat(repository.calls())
                .containsExactly(
                        "createLabels [bug]", "labels", "sleep 3", "labels", "sleep 5", "labels", "sleep 8", "labels");
    }

    @Test
    void takesAThingForMissingOnlyAfterAboutAMinute() throws InterruptedException {
        assertThat(settlement.lookFor(this::find)).isEmpty();
        assertThat(repository.calls())
                .containsExactly(
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
    }

    @Test
    void endsAtTheFirstListThatCannotBeRead() {
        repository.before("sleep 5", () -> repository.unreadable(FailureKind.TRANSIENT));

        assertThatThrownBy(() -> settlement.lookFor(this::find))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        unreadable -> assertThat(unreadable.failure()).isEqualTo(failure(FailureKind.TRANSIENT)));
        assertThat(repository.calls()).containsExactly("labels", "sleep 3", "labels", "sleep 5", "labels");
    }

    @Test
    void looksNoMoreWhenTheRunIsEndedWhileItWaits() {
        repository.before("sleep 3", Thread.currentThread()::interrupt);

        assertThatThrownBy(() -> settlement.lookFor(this::find)).isInstanceOf(InterruptedException.class);
        assertThat(repository.calls()).containsExactly("labels", "sleep 3");
    }

    private Optional<LiveLabel> find() {
        return repository.labels().stream().findFirst();
    }
}
