package ai.coditect.milepost.cli.fault;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.Scenario;
import ai.coditect.milepost.github.InProcessConnector;
import ai.coditect.milepost.testing.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** What happens to one issue while a run is at work concerns its row and those that depend on it. */
class OneIssueFailsTest {

    private static final String YAML = """
            labels: [{name: urgent}]
            issues:
              - {id: build, title: Build it, state: completed, goal: It stands.}
              - {id: paint, title: Paint it, depends_on: [build], goal: It shines.}
              - {id: sell, title: Sell it, depends_on: [paint], goal: It pays.}
            """;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anIssueThatGoesBeforeItsSecondWrite(boolean deleted) {
        Scenario scenario = Scenario.empty(directory).define(YAML);
        scenario.cli().sandbox().addRepository("p", "q");
        scenario.cli().withFaults(inner -> {
            AtomicBoolean done = new AtomicBoolean();
            return request -> {
                boolean guard = scenario.cli().sandbox().statistics().writes() == 4;
                if (guard && !done.getAndSet(true)) {
                    if (deleted) {
                        scenario.cli().sandbox().deleteIssue("o", "r", 1);
                    } else {
                        scenario.cli().sandbox().transferIssue("o", "r", 1, "p", "q");
                    }
                }
                return inner.send(request);
            };
        });

        Result result = scenario.apply();

        assertThat(result.exit()).as(result.out() + result.err()).isEqualTo(1);
        assertThat(result.out())
                .contains("Could not resolve to an Issue with the number of 1")
                .endsWith("""
                        Skipped:
                          dependency of paint on build: the issue build is no longer there

                          #2  https://github.com/o/r/issues/2  paint
                          #3  https://github.com/o/r/issues/3  sell

                        Apply did not complete: 4 created, 0 updated, 0 closed; 1 failed; 1 skipped.
                        Written: 1 label, 2 issues, 1 dependency.
                        """);
        assertThat(scenario.people().blockers(3)).isEqualTo("2");

        scenario.cli().withFaults(inner -> inner);
        assertThat(scenario.apply().exit()).isZero();
        assertThat(scenario.people().number("build")).isEqualTo(4);
        assertThat(scenario.people().blockers(2)).isEqualTo("4");
        assertThat(scenario.plan().out()).isEqualTo("No changes. GitHub matches issues/.\n");
    }

    @ParameterizedTest
    @CsvSource({"301", "307", "400", "404", "410", "422"})
    void aRefusedSecondWrite(int status) {
        Scenario scenario = Scenario.empty(directory).define(YAML);
        scenario.cli()
                .withFaults(inner ->
                        request -> request.method().equals("PATCH") ? answer(request, status) : inner.send(request));

        Result result = scenario.apply();

        assertThat(result.exit()).as(result.out() + result.err()).isEqualTo(1);
        assertThat(result.out())
                .contains("Failed:\n  issue build: cannot change issue #1: ", "Apply did not complete: ");
        assertThat(scenario.people().blockers(3)).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({"301", "307", "400", "404", "410", "422"})
    void aRefusedChange(int status) {
        Scenario scenario = Scenario.empty(directory).define(YAML);
        scenario.apply();
        scenario.define(YAML.replace("goal: It", "labels: [urgent], goal: It really"));
        scenario.cli()
                .withFaults(inner -> request -> request.method().equals("PATCH")
                                && request.url().getPath().endsWith("/issues/2")
                        ? answer(request, status)
                        : inner.send(request));

        Result result = scenario.apply();

        assertThat(result.exit()).as(result.out() + result.err()).isEqualTo(1);
        assertThat(result.out()).contains("cannot change issue #2: ");
        assertThat(scenario.people().labels(1)).isEqualTo("urgent");
        assertThat(scenario.people().labels(2)).isEmpty();
        assertThat(scenario.people().labels(3)).isEqualTo("urgent");
    }

    private static GitHubConnectorResponse answer(GitHubConnectorRequest request, int status) throws IOException {
        return new InProcessConnector((method, target, asked, sentBody) -> new InProcessConnector.Reply(
                        status,
                        Map.of("location", List.of("/repositories/7/issues/1")),
                        "{\"message\":\"Something about this issue\"}"))
                .send(request);
    }
}
