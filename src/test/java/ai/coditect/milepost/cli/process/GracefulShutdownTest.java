package ai.coditect.milepost.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What Ctrl-C does to the process. */
@Timeout(20)
class GracefulShutdownTest {

    private final Interruption interruption = new Interruption();
    private final GracefulShutdown ending = new GracefulShutdown(interruption, Duration.ofHours(1));

    @Test
    void theCommandEndsAndItsStatusIsKept() throws InterruptedException {
        Thread command = new Thread(() -> {
            try {
                interruption.sleep(Duration.ofDays(1));
            } catch (InterruptedException ended) {
                ending.ended(ExitCode.OK.status());
            }
        });
        command.start();

        assertThat(ending.onSignal()).hasValue(ExitCode.OK.status());
        command.join();
    }

    @Test
    void anOpenQuestionIsNotWaitedFor() {
        List<OptionalInt> statuses = new ArrayList<>();

        interruption.asking(() -> {
            statuses.add(ending.onSignal());
            return Optional.of("yes");
        });

        assertThat(statuses).containsExactly(OptionalInt.empty());
        assertThat(interruption.isQuestionOpen()).isFalse();
    }

    @Test
    void nothingIsAskedOnceTheRunIsBeingEnded() {
        interruption.request();

        assertThat(interruption.asking(() -> Optional.of("yes"))).hasValue("");
    }

    @Test
    void aCommandThatHasEndedIsLeftAsItIs() {
        ending.ended(ExitCode.FAILED.status());

        assertThat(ending.onSignal()).isEmpty();
        assertThat(interruption.isRequested()).isFalse();
    }

    @Test
    void aCommandThatDoesNotEndInTimeIsLeft() {
        assertThat(new GracefulShutdown(interruption, Duration.ZERO).onSignal()).isEmpty();
        assertThat(interruption.isRequested()).isTrue();
    }
}
