package ai.coditect.milepost.cli.fault;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.CliHarness;
import ai.coditect.milepost.marker.Marker;
import ai.coditect.milepost.marker.MarkerReading;
import ai.coditect.milepost.testing.RepositoryDump;
import ai.coditect.milepost.testing.Result;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;

/**
 * Two processes that apply the same definitions at the same moment, each with a plan made on the empty repository. What
 * GitHub keeps unique stays unique; of a pair of issues the higher one is closed by the run that made it.
 */
class TwoProcessesTest {

    private static final String REPOSITORY = "coditect-ai/coditect-core";
    private static final String[] APPLY = {"apply", "--yes", "--quiet", "-f", CliHarness.ISSUES.toString()};

    @TempDir
    private Path directory;

    /** They meet before their first write, so they race for all that follows. */
    @RepeatedTest(3)
    void oneGivesWayAndOneOfEachIsLeft() throws Exception {
        CliHarness cli = new CliHarness(directory);

        List<Result> results = runBoth(cli, request -> request.url().getPath().contains("/repos/"));

        assertThat(results).extracting(Result::exit).containsAnyOf(0).isSubsetOf(0, 75);
        assertThat(results).noneMatch(result -> result.err().contains("Exception"));
        oneOfEachIsLeft(cli);
    }

    /** The other one, which does not go on, creates its first issue right before this one does. */
    @Test
    void aPairIsTakenBackAtOnce() {
        CliHarness cli = new CliHarness(directory);
        cli.withFaults(inner -> request -> {
            if (isCreate(request) && cli.sandbox().statistics().writes() == 20) {
                cli.beside().interruptedAtWrite(1).run(APPLY);
            }
            return inner.send(request);
        });

        Result overtaken = cli.run(APPLY);

        assertThat(overtaken.exit()).isEqualTo(75);
        assertThat(overtaken.out())
                .contains("Stopped early: another run is creating the same issues at this moment, #1 among them.")
                .contains(
                        "It was created twice at the same moment. #1 is the one, and #2 was closed as its duplicate.");
        JsonNode second = new RepositoryDump(cli.sandbox(), REPOSITORY).get("/issues/2");
        assertThat(second.path("state_reason").asText()).isEqualTo("duplicate");
        assertThat(second.path("body").asText())
                .endsWith("\n\nDuplicate of #1.")
                .doesNotContain("<!-- milepost");
        oneOfEachIsLeft(cli);
    }

    private static void oneOfEachIsLeft(CliHarness cli) {
        assertThat(cli.run(APPLY).exit()).isZero();
        assertThat(cli.run("plan", "-f", CliHarness.ISSUES.toString()).out()).contains("No changes.");
        RepositoryDump dump = new RepositoryDump(cli.sandbox(), REPOSITORY);
        assertThat(dump.labels()).hasSize(19);
        assertThat(dump.milestones()).hasSize(1);
        assertThat(numbers(dump))
                .hasSize(32)
                .allSatisfy((id, carriers) -> assertThat(carriers).hasSize(1));
        assertThat(dump.issues().stream()
                        .filter(issue -> issue.path("state").asText().equals("open")))
                .hasSize(32);
    }

    @Test
    void theSecondCreatesNothingWhenItBeginsAfterTheFirst() {
        CliHarness cli = new CliHarness(directory, settings -> settings.listLag(Duration.ofSeconds(5)));
        cli.run(APPLY);
        String before = new RepositoryDump(cli.sandbox(), REPOSITORY).canonical();

        Result second = cli.run(APPLY);

        assertThat(second.exit()).isZero();
        assertThat(new RepositoryDump(cli.sandbox(), REPOSITORY).canonical()).isEqualTo(before);
    }

    @Test
    void aRunThatIsOvertakenByAWholeOneTakesBackItsOneIssueAndGoesOn() {
        CliHarness cli = new CliHarness(directory);
        cli.withFaults(inner -> request -> {
            if (isCreate(request)) {
                cli.withFaults(same -> same);
                if (cli.sandbox().statistics().writes() == 20) {
                    cli.run(APPLY);
                }
            }
            return inner.send(request);
        });

        Result overtaken = cli.run(APPLY);

        assertThat(overtaken.exit()).isZero();
        assertThat(new RepositoryDump(cli.sandbox(), REPOSITORY)
                        .get("/issues/33")
                        .path("body")
                        .asText())
                .endsWith("Duplicate of #1.");
        oneOfEachIsLeft(cli);
    }

    private static boolean isCreate(GitHubConnectorRequest request) {
        return request.method().equals("POST") && request.url().getPath().endsWith("/issues");
    }

    /** The first such request of each waits for the other's. */
    private static List<Result> runBoth(CliHarness cli, Predicate<GitHubConnectorRequest> where) throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        cli.withFaults(inner -> new Meeting(inner, where, both).connector());
        ExecutorService processes = Executors.newFixedThreadPool(2);
        try {
            Callable<Result> process = () -> cli.run(APPLY);
            List<Result> results = new ArrayList<>();
            for (Future<Result> ended : processes.invokeAll(List.of(process, process))) {
                results.add(ended.get());
            }
            return results;
        } finally {
            processes.shutdownNow();
            cli.withFaults(inner -> inner);
        }
    }

    private static Map<String, List<Integer>> numbers(RepositoryDump dump) {
        Map<String, List<Integer>> numbers = new TreeMap<>();
        for (JsonNode issue : dump.issues()) {
            if (Marker.read(issue.path("body").asText()) instanceof MarkerReading.Found marker) {
                numbers.computeIfAbsent(marker.id().value(), id -> new ArrayList<>())
                        .add(issue.path("number").asInt());
            }
        }
        return numbers;
    }

    /** Lets a process wait once. */
    private static final class Meeting {

        private final GitHubConnector inner;
        private final Predicate<GitHubConnectorRequest> where;
        private final CyclicBarrier barrier;
        private boolean met;

        Meeting(GitHubConnector inner, Predicate<GitHubConnectorRequest> where, CyclicBarrier barrier) {
            this.inner = inner;
            this.where = where;
            this.barrier = barrier;
        }

        GitHubConnector connector() {
            return request -> {
                if (!met && where.test(request)) {
                    met = true;
                    await();
                }
                return inner.send(request);
            };
        }

        private void await() {
            try {
                barrier.await();
            } catch (InterruptedException | BrokenBarrierException ended) {
                throw new IllegalStateException("the other process ended before it wrote", ended);
            }
        }
    }
}
