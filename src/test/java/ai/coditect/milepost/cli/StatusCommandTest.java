package ai.coditect.milepost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.testing.GoldenFile;
import ai.coditect.milepost.testing.People;
import ai.coditect.milepost.testing.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code milepost status} as a user sees it. */
class StatusCommandTest {

    private static final String TODAY = "2025-11-27";

    @TempDir
    private Path directory;

    private Scenario scenario() {
        return Scenario.ofThisRepository(directory);
    }

    private static Scenario halfDone(Scenario scenario) {
        assertThat(scenario.apply().exit()).isZero();
        People people = scenario.people();
        List.of("pytest-setup", "test-directories", "error-standards", "monitoring-infrastructure")
                .forEach(id -> people.close(people.number(id), "completed"));
        people.close(people.number("docs-index"), "not_planned");
        people.tick(people.number("test-task"), "Test `AgentTask` dataclass initialization");
        return scenario;
    }

    @Test
    void showsAPlanThatIsNotOnGitHubYet() {
        Result result = scenario().run("status", "--today", TODAY);

        assertThat(result.exit()).isZero();
        assertThat(result.err()).isEmpty();
        GoldenFile.assertSame("report-cases/status-new.txt", result.out());
    }

    @Test
    void showsAPlanThatIsHalfDoneInOneRequest() {
        Scenario scenario = halfDone(scenario());
        List<Result> results = new ArrayList<>();

        List<String> requests = scenario.requestsOf(() -> results.add(scenario.run("status", "--today", TODAY)));

        assertThat(requests).containsExactly("POST /graphql");
        assertThat(results.get(0).exit()).isZero();
        assertThat(results.get(0).err()).isEmpty();
        GoldenFile.assertSame("report-cases/status-half.txt", results.get(0).out());
    }

    @Test
    void tellsAllOfItAsJson() {
        Result result = halfDone(scenario()).run("status", "--today", TODAY, "--format", "json");

        assertThat(result.exit()).isZero();
        GoldenFile.assertSame("report-cases/status-half.json", result.out());
    }

    @Test
    void aDayThatIsNoneIsRefused() {
        Result result = scenario().run("status", "--today", "tomorrow");

        assertThat(result.exit()).isEqualTo(64);
        assertThat(result.err())
                .isEqualTo("milepost: Invalid value for option '--today': 'tomorrow' is not a day; write it as"
                        + " YYYY-MM-DD.\nTry: milepost status --help\n");
    }

    @Test
    void definitionsWithoutIssuesHaveNoProgress() {
        Result result =
                Scenario.empty(directory).define("labels: [{name: bug}]\n").run("status", "--today", TODAY);

        assertThat(result.out()).isEqualTo("o/r on 2025-11-27: no issues.\n");
    }
}
