package ai.coditect.milepost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.testing.Fault;
import ai.coditect.milepost.testing.FaultyConnector;
import ai.coditect.milepost.testing.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What standard error tells of requests and waits. */
class RequestLogTest {

    @TempDir
    private Path directory;

    private CliHarness cli;

    @BeforeEach
    void prepare() throws IOException {
        Path issues = Files.createDirectories(directory.resolve("issues"));
        Files.writeString(issues.resolve("all.yaml"), """
                repository: octocat/hello-world
                milestones:
                  - title: Beta
                issues:
                  - id: one
                    title: One
                    milestone: Beta
                    goal: A goal.
                """);
        cli = new CliHarness(directory, settings -> settings.primaryLimit(5000));
    }

    @Test
    void aLineForEachRequest() {
        fail(Map.of(0, Fault.STATUS_502, 1, Fault.RESET_BEFORE));

        Result result = cli.run("plan", "-v");

        assertThat(result.exit()).isZero();
        assertThat(result.err()).isEqualTo("""
                POST /graphql -> 502 in 0 ms
                POST /graphql -> no answer in 0 ms, attempt 2
                POST /graphql -> 200 in 0 ms, attempt 3, 4999 left
                """);
    }

    @Test
    void anObjectForEachRequest() {
        Result result = cli.run("apply", "--yes", "-v", "--log-format", "json", "--color", "never");

        assertThat(result.exit()).isZero();
        assertThat(result.err().lines().filter(line -> line.startsWith("{"))).containsExactly("""
                {"time":"2025-11-24T09:00:00Z","method":"POST","path":"/graphql","status":200,"millis":0,"attempt":1,\
                "remaining":4999,"writes":0}""", """
                {"time":"2025-11-24T09:00:00Z","method":"POST","path":"/repos/octocat/hello-world/milestones",\
                "status":201,"millis":0,"attempt":1,"remaining":4998,"writes":1}""", """
                {"time":"2025-11-24T09:00:00Z","method":"GET","path":"/repos/octocat/hello-world/issues?state=all&\
                sort=created&direction=desc&per_page=100","status":200,"millis":0,"attempt":1,"remaining":4997,\
                "writes":0}""", """
                {"time":"2025-11-24T09:00:00Z","method":"POST","path":"/graphql","status":200,"millis":0,"attempt":1,\
                "remaining":4996,"writes":0}""", """
                {"time":"2025-11-24T09:00:01Z","method":"POST","path":"/repos/octocat/hello-world/issues",\
                "status":201,"millis":0,"attempt":1,"remaining":4995,"writes":1}""");
    }

    @Test
    void aWaitIsShownWithItsReasonAndItsEnd() {
        fail(Map.of(0, Fault.SECONDARY_LIMIT, 2, Fault.PRIMARY_LIMIT));

        Result result = cli.run("apply", "--yes");

        assertThat(result.exit()).isZero();
        assertThat(result.err()).isEqualTo("""
                Waiting 30 s, until 09:00:30 UTC: GitHub asks to slow down.
                Waiting 91 s, until 09:02:01 UTC: GitHub asks to slow down.
                [1/2] created milestone "Beta"
                [2/2] created issue #1 one
                """);
    }

    @Test
    void aWaitThatIsTooLongEndsTheRunAndSaysWhenToComeBack() {
        fail(Map.of(0, Fault.PRIMARY_LIMIT));

        Result result = cli.run("apply", "--yes", "--max-wait", "60");

        assertThat(result).isEqualTo(new Result(75, "", """
                milepost: cannot read the issues of octocat/hello-world: GitHub asks to wait until \
                2025-11-24 09:01:31 UTC, longer than this run may wait (1 min).
                Run the same command again after 2025-11-24 09:01:31 UTC; it goes on where it stopped. A longer \
                --max-wait waits it out.
                """));
        assertThat(cli.sandbox().statistics().requests()).isZero();
    }

    @Test
    void aWaitThatIsTooLongInTheMiddleEndsTheRunAndARerunDoesTheRest() {
        fail(Map.of(4, Fault.PRIMARY_LIMIT));

        Result stopped = cli.run("apply", "--yes", "--quiet", "--max-wait", "60");
        cli.withFaults(inner -> inner);
        Result resumed = cli.run("apply", "--yes", "--quiet");

        assertThat(stopped.exit()).isEqualTo(75);
        assertThat(stopped.out()).endsWith("""
                Stopped early: cannot create the issue "One": GitHub asks to wait until 2025-11-24 09:01:32 UTC, longer than this run may wait (1 min).
                  Run the same command again after 2025-11-24 09:01:32 UTC; it goes on where it
                  stopped. A longer --max-wait waits it out.
                Done: 1 created, 0 updated, 0 closed; 1 failed.
                Written: 1 milestone.
                Remaining: nothing.
                """);
        assertThat(resumed.exit()).isZero();
        assertThat(resumed.out()).endsWith("Apply complete: 1 created, 0 updated, 0 closed.\nWritten: 1 issue.\n");
    }

    private void fail(Map<Integer, Fault> faults) {
        cli.withFaults(
                inner -> new FaultyConnector(inner, cli.time(), index -> Optional.ofNullable(faults.get(index))));
    }
}
