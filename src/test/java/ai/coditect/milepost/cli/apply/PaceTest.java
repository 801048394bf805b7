package ai.coditect.milepost.cli.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.coditect.milepost.cli.Scenario;
import ai.coditect.milepost.sandbox.http.SandboxStatistics.Logged;
import ai.coditect.milepost.testing.Result;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a run takes on virtual time, where only waiting takes any, beside what the plan forecast. GitHub's limits are
 * enforced by the server.
 */
@Tag("slow")
class PaceTest {

    @TempDir
    private Path directory;

    /** What a run took, and what was forecast, in seconds. */
    private record Run(double seconds, long forecast, int requests, int forecastRequests) {
        Run isForecast() {
            assertThat((double) forecast).isCloseTo(seconds, Percentage.withPercentage(5));
            assertThat(forecastRequests).isEqualTo(requests);
            return this;
        }
    }

    /**
     * One request for the milestone, one for 19 labels, 32 for issues and three for 55 dependencies. Of the 87 things
     * that notify the last has to wait until the seventh is a minute old, and that one comes after eight seconds.
     */
    @Test
    void theFirstRunOfTheMilestoneTakesWhatTheLimitsDictate() {
        Scenario scenario = Scenario.ofThisRepository(directory);

        Run run = apply(scenario).isForecast();

        assertThat(run).isEqualTo(new Run(68, 68, 37, 37));
    }

    @Test
    void aRunOfUpdatesSendsOneASecond() {
        Scenario scenario = empty().define(issues(120, ""));
        scenario.apply();
        scenario.define(issues(120, " of it"));

        assertThat(apply(scenario).isForecast()).isEqualTo(new Run(119, 119, 120, 120));
    }

    @Test
    void aHundredLabelsTakeFiveSeconds() {
        Scenario scenario = empty().define("labels:\n"
                + IntStream.range(0, 100)
                        .mapToObj(i -> "  - {name: l" + i + ", color: d73a4a}\n")
                        .collect(Collectors.joining())
                + "issues: []\n");

        assertThat(apply(scenario).isForecast()).isEqualTo(new Run(4, 4, 5, 5));
    }

    /** 300 issues at one a second, and 600 edges, of which 200 fit into the first hour. */
    @Test
    void threeHundredIssuesWithDependenciesKeepTheLimitsOfAMinuteAndAnHour() {
        Scenario scenario = empty().define(issues(300, "", i -> i < 2 ? "" : "i" + (i - 1) + ", i" + (i - 2)));

        Run run = apply(scenario).isForecast();

        assertThat(run.requests()).isEqualTo(330);
        assertThat(run.seconds()).isCloseTo(3_960, within(60.0));
        assertThat(scenario.cli().sandbox().statistics().busiestMinute()).isEqualTo(80);
        assertThat(scenario.cli().sandbox().statistics().busiestHour()).isEqualTo(500);
    }

    @Test
    void aPaceOfZeroOnLoopbackWaitsForNothing() {
        Scenario scenario = Scenario.empty(directory).define(issues(100, ""));

        Result result = scenario.apply("--pace", "0");

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out()).contains("100 writes in 100 requests, sent without a pause.");
        assertThat(seconds(writes(scenario, 0))).isZero();
    }

    private Scenario empty() {
        return Scenario.empty(directory, settings -> settings.contentLimits());
    }

    private static String issues(int count, String goal) {
        return issues(count, goal, i -> "");
    }

    private static String issues(int count, String goal, IntFunction<String> blockers) {
        return "issues:\n"
                + IntStream.range(0, count)
                        .mapToObj(i -> "  - {id: i" + i + ", title: Issue " + i + ", goal: The end" + goal
                                + ", depends_on: [" + blockers.apply(i) + "]}\n")
                        .collect(Collectors.joining());
    }

    private static Run apply(Scenario scenario) {
        JsonNode forecast = json(scenario.plan("--format", "json").out()).path("forecast");
        scenario.cli().time().sleep(Duration.ofHours(2));
        int before = scenario.cli().sandbox().statistics().log().size();

        Result result = scenario.apply("--quiet");

        assertThat(result.exit()).as(result.err()).isZero();
        List<Logged> writes = writes(scenario, before);
        return new Run(
                seconds(writes),
                forecast.path("seconds").asLong(),
                writes.size(),
                forecast.path("requests").asInt());
    }

    private static List<Logged> writes(Scenario scenario, int from) {
        return scenario.cli().sandbox().statistics().log().stream()
                .skip(from)
                .filter(request -> request.writes() > 0)
                .toList();
    }

    private static double seconds(List<Logged> writes) {
        return Duration.between(
                                writes.get(0).at(),
                                writes.get(writes.size() - 1).at())
                        .toMillis()
                / 1000.0;
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException noJson) {
            throw new IllegalStateException(text, noJson);
        }
    }
}
