package ai.coditect.milepost.github.resilience;

import static ai.coditect.milepost.github.resilience.ScriptedServer.get;
import static ai.coditect.milepost.github.resilience.ScriptedServer.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.coditect.milepost.pace.Pacing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock of this machine is wrong, or is set while a run goes on. */
class WrongClockTest {

    private static final String URL = "https://api.test/repos/o/r/issues";
    private static final String DATE = "date: Mon, 24 Nov 2025 09:00:00 GMT";
    private static final String EMPTY = "x-ratelimit-remaining: 0";

    private final ScriptedServer server = new ScriptedServer();
    private final String inFiveMinutes =
            "x-ratelimit-reset: " + server.start.plusSeconds(300).getEpochSecond();

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT10M", "-PT2H", "P4000D"})
    void anEmptyBudgetIsWaitedOutByTheClockOfTheServer(Duration wrong) {
        server.clock = Clock.offset(server.time, wrong);
        server.reply(403, "", DATE, EMPTY, inFiveMinutes).reply(200, "{}");

        server.connector(Pacing.unlimited()).ask(get(URL));

        assertThat(server.waits).containsExactly("THROTTLED 301s");
        assertThat(server.sent).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT10M", "-PT2H"})
    void aDateToComeBackIsReckonedInTheSameWay(Duration wrong) {
        server.clock = Clock.offset(server.time, wrong);
        server.reply(429, "", DATE, "retry-after: Mon, 24 Nov 2025 09:02:00 GMT")
                .reply(200, "{}");

        server.connector(Pacing.unlimited()).ask(get(URL));

        assertThat(server.waits).containsExactly("THROTTLED 121s");
    }

    @Test
    void withoutTheClockOfTheServerTheWaitsGrow() {
        server.clock = Clock.offset(server.time, Duration.ofMinutes(10));
        server.reply(403, "", EMPTY, inFiveMinutes);

        RequestFailedException fault = catchThrowableOfType(
                RequestFailedException.class,
                () -> server.connector(Pacing.unlimited()).ask(get(URL)));

        assertThat(fault).hasMessageStartingWith("GitHub asks to wait until");
        assertThat(server.sentAfterMillis.get(server.sentAfterMillis.size() - 1))
                .isGreaterThan(Duration.ofMinutes(3).toMillis());
    }

    @Test
    void theEndOfAWaitIsShownAsTheClockOfThisMachineWillShowIt() {
        server.clock = Clock.offset(server.time.withZone(ZoneId.of("Europe/Berlin")), Duration.ofMinutes(10));
        server.reply(403, "", DATE, EMPTY, "x-ratelimit-reset: " + (server.start.getEpochSecond() + 3000));

        RequestFailedException fault = catchThrowableOfType(
                RequestFailedException.class,
                () -> server.connector(Pacing.unlimited()).ask(get(URL)));

        assertThat(fault)
                .hasMessage(
                        "GitHub asks to wait until 2025-11-24 11:00:01 CET, longer than this run may wait (10 min)");
    }

    @Test
    void aBudgetIsRenewedAtATimeOfThisMachine() {
        server.clock = Clock.offset(server.time, Duration.ofMinutes(10));
        server.reply(200, "{}", DATE, "x-ratelimit-remaining: 7", inFiveMinutes);
        ResilientConnector connector = server.connector(Pacing.unlimited());

        connector.ask(get(URL));

        Instant renewed = server.start.plus(Duration.ofMinutes(15));
        assertThat(connector.budget("core")).contains(new Budget(7, 7, renewed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT2H", "PT2H"})
    void thePaceIsKeptWhenTheClockIsSet(Duration change) {
        SetClock clock = new SetClock(server);
        server.clock = clock;
        server.reply(201, "{}");
        ResilientConnector connector = server.connector(new Pacing(Duration.ofSeconds(1), 80, 500));

        connector.ask(post(URL, 1));
        clock.ahead = change;
        connector.ask(post(URL, 1));
        connector.ask(post(URL, 1));

        assertThat(server.sentAfterMillis).containsExactly(0L, 1_000L, 2_000L);
    }

    private static final class SetClock extends Clock {

        private final ScriptedServer server;
        private Duration ahead = Duration.ZERO;

        SetClock(ScriptedServer server) {
            this.server = server;
        }

        @Override
        public Instant instant() {
            return server.time.instant().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return server.time.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
