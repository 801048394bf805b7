package ai.coditect.milepost.github.resilience;

import static ai.coditect.milepost.github.resilience.ScriptedServer.get;
import static ai.coditect.milepost.github.resilience.ScriptedServer.patch;
import static ai.coditect.milepost.github.resilience.ScriptedServer.post;
import static ai.coditect.milepost.github.resilience.ScriptedServer.silentPost;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.pace.Pacing;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WritePacingTest {

    private static final String URL = "https://api.test/repos/o/r/labels";
    private final ScriptedServer server = new ScriptedServer().reply(201, "{}");

    @Test
    void keepsThePaceFromStartToStart() {
        ResilientConnector connector = server.connector(new Pacing(Duration.ofSeconds(1), 80, 500));

        connector.ask(post(URL, 1));
        connector.ask(get(URL));
        server.time.sleep(Duration.ofMillis(400));
        connector.ask(post(URL, 1));
        connector.ask(post(URL, 1));

        assertThat(server.sentAfterMillis).containsExactly(0L, 0L, 1_000L, 2_000L);
    }

    @Test
    void aBatchKeepsThePaceOfOneRequest() {
        ResilientConnector connector = server.connector(Pacing.at(Duration.ofSeconds(1)));

        connector.ask(silentPost(URL, 19));
        connector.ask(post(URL, 20));
        connector.ask(post(URL, 1));

        assertThat(server.sentAfterMillis).containsExactly(0L, 1_000L, 2_000L);
    }

    @Test
    void aBatchWaitsUntilTheMinuteHasRoomForAllOfIt() {
        ResilientConnector connector = server.connector(Pacing.at(Duration.ofSeconds(1)));

        connector.ask(post(URL, 1));
        for (int i = 0; i < 4; i++) {
            connector.ask(post(URL, 20));
        }

        assertThat(server.sentAfterMillis).containsExactly(0L, 1_000L, 2_000L, 3_000L, 60_000L);
    }

    @Test
    void whatNotifiesNobodyWaitsForThePaceAlone() {
        ResilientConnector connector = server.connector(Pacing.at(Duration.ofSeconds(1)));

        for (int i = 0; i < 4; i++) {
            connector.ask(post(URL, 20));
        }
        for (int i = 0; i < 600; i++) {
            connector.ask(silentPost(URL, 20));
        }
        connector.ask(patch(URL));

        assertThat(server.sentAfterMillis).endsWith(603_000L, 604_000L).hasSize(605);
    }

    /** What GitHub refused as too fast counts: it may have been the last thing that was too much. */
    @Test
    void aBatchThatWasThrottledIsSentAgainWhenItWasAskedToAndFits() {
        ScriptedServer throttling = new ScriptedServer()
                .reply(201, "{}")
                .reply(403, "", "retry-after: 30")
                .reply(201, "{}");
        ResilientConnector connector = throttling.connector(Pacing.at(Duration.ofSeconds(1)));

        connector.ask(post(URL, 40));
        connector.ask(post(URL, 30));
        connector.ask(post(URL, 1));

        assertThat(throttling.sentAfterMillis).containsExactly(0L, 1_000L, 60_000L, 61_000L);
        assertThat(throttling.waits).contains("THROTTLED 30s");
    }

    @Test
    void aSecondSendingKeepsThePaceToo() {
        ScriptedServer throttling =
                new ScriptedServer().reply(429, "", "retry-after: 1").reply(201, "{}");
        ResilientConnector connector = throttling.connector(new Pacing(Duration.ofSeconds(5), 80, 500));

        connector.ask(post(URL, 1));

        assertThat(throttling.sentAfterMillis).containsExactly(0L, 5_000L);
    }

    @Test
    void neverPassesTheLimitsOfAMinuteAndAnHourWhereverTheyBegin() {
        ResilientConnector connector = server.connector(new Pacing(Duration.ZERO, 80, 500));
        Random random = new Random(42);

        for (int i = 0; i < 1_200; i++) {
            server.time.sleep(Duration.ofMillis(random.nextInt(1_500)));
            connector.ask(post(URL, 1));
        }

        assertThat(mostWithin(server.sentAfterMillis, 60_000)).isLessThanOrEqualTo(80);
        assertThat(mostWithin(server.sentAfterMillis, 3_600_000)).isLessThanOrEqualTo(500);
        assertThat(server.sentAfterMillis.get(1_199))
                .isLessThan(Duration.ofHours(3).toMillis());
        assertThat(server.waits).anyMatch(wait -> wait.startsWith("WRITES_PER_HOUR"));
    }

    @Test
    void waitsForTheWindowOfAMinute() {
        ResilientConnector connector = server.connector(new Pacing(Duration.ZERO, 80, 500));

        for (int i = 0; i < 81; i++) {
            connector.ask(post(URL, 1));
        }

        assertThat(server.waits).containsExactly("WRITES_PER_MINUTE 60s");
    }

    @Test
    void anEmbeddedServerIsNotPaced() {
        ResilientConnector connector = server.connector(Pacing.unlimited());

        for (int i = 0; i < 1_000; i++) {
            connector.ask(post(URL, 1));
        }

        assertThat(server.waits).isEmpty();
    }

    private static long mostWithin(List<Long> starts, long millis) {
        return starts.stream()
                .mapToLong(from -> starts.stream()
                        .filter(at -> at >= from && at < from + millis)
                        .count())
                .max()
                .orElse(0);
    }
}
