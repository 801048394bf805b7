package ai.coditect.milepost.cli.random;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.Scenario;
import ai.coditect.milepost.sandbox.http.SandboxRequest;
import ai.coditect.milepost.testing.Result;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A repository with more issues than a page holds, of which none is in a milestone. */
class ManyIssuesTest {

    private static final String YAML = "issues: [{id: one, title: Mine, body: Text}]";

    @TempDir
    private Path directory;

    private Scenario scenario;

    @BeforeEach
    void begin() {
        scenario = Scenario.empty(directory).define(YAML);
    }

    /** After the first page, one from either end in each request, until they meet. */
    @ParameterizedTest
    @CsvSource({"99, 1", "199, 2", "299, 3", "399, 3", "2999, 16"})
    void aRunThatFindsNothingToDoReadsTwoPagesInARequest(int others, int requests) {
        open(others / 2, 1);
        scenario.apply();
        open(others - others / 2, 1);

        List<String> sent =
                scenario.requestsOf(() -> assertThat(scenario.plan().out()).contains("No changes. GitHub matches"));

        assertThat(sent).hasSize(requests).containsOnly("POST /graphql");
    }

    /** Issues of one second have no order, so the ends meet only behind them. */
    @Test
    void noIssueIsMissedWhenManyWereCreatedInOneSecond() {
        open(250, 0);
        scenario.apply();
        open(250, 0);

        assertThat(scenario.plan().out()).contains("No changes. GitHub matches");
        assertThat(scenario.repository().issues()).hasSize(501);
    }

    @ParameterizedTest
    @CsvSource({"1", "150", "250", "350", "499"})
    void anIssueThatIsEditedWhileTheListIsReadIsOneIssue(int number) {
        open(number - 1, 1);
        scenario.apply();
        open(500 - number, 1);
        int[] requests = {0};
        scenario.cli().withFaults(inner -> request -> {
            requests[0]++;
            scenario.people().retitle(number, "Mine " + requests[0]);
            return inner.send(request);
        });

        Result plan = scenario.plan();

        assertThat(plan.out()).contains("0 to create, 1 to update").doesNotContain("more than one issue");
    }

    @Test
    void anIssueThatIsDeletedWhileTheListIsReadHidesNone() {
        open(249, 1);
        scenario.apply();
        open(250, 1);
        int[] deleted = {0};
        scenario.cli().withFaults(inner -> request -> {
            for (int last : new int[] {200, 100, 400, 300}) {
                scenario.cli().sandbox().deleteIssue("o", "r", last - deleted[0]);
            }
            deleted[0]++;
            return inner.send(request);
        });

        assertThat(scenario.plan().out()).contains("No changes. GitHub matches");
    }

    private void open(int count, long secondsApart) {
        for (int i = 0; i < count; i++) {
            scenario.cli().time().sleep(Duration.ofSeconds(secondsApart));
            scenario.cli()
                    .sandbox()
                    .handle(new SandboxRequest(
                            "POST",
                            "/repos/o/r/issues",
                            Map.of(),
                            "{\"title\":\"Theirs\"}".getBytes(StandardCharsets.UTF_8)));
        }
    }
}
