package ai.coditect.milepost.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohsuke.github.connector.GitHubConnector;

/**
 * Two processes that apply the same definitions at the same moment, each with a plan made on the empty repository. What
 * GitHub keeps unique stays unique; a pair of issues can come into being and is then named by every later plan.
 */
class TwoProcessesTest {

    private static final String REPOSITORY = "coditect-ai/coditect-core";
    private static final String[] APPLY = {"apply", "--yes", "--quiet", "-f", CliHarness.ISSUES.toString()};

    @TempDir
    private Path directory;

    @Test
    void aFurtherRunLeavesOneOfEachAndNamesThePairs() throws Exception {
        CliHarness cli = new CliHarness(directory);
        for (Result result : runBoth(cli)) {
            assertThat(result.exit()).isIn(0, 1, 75);
            assertThat(result.err()).doesNotContain("Exception");
        }

        Result further = cli.run(APPLY);
        Result last = cli.run(APPLY);

        assertThat(List.of(further.exit(), last.exit())).containsExactly(0, 0);
        assertThat(last.out())
                .containsPattern("No changes\\.|Plan: 0 to create, 0 to update, 0 to close, [0-9]+ conflict");
        RepositoryDump dump = new RepositoryDump(cli.sandbox(), REPOSITORY);
        assertThat(dump.labels()).hasSize(19);
        assertThat(dump.milestones()).hasSize(1);
        Map<String, List<Integer>> numbers = numbers(dump);
        assertThat(numbers).hasSize(32);
        numbers.forEach((id, carriers) -> {
            if (carriers.size() > 1) {
                assertThat(last.out())
                        .contains("more than one issue carries the id \"" + id + "\": " + shown(carriers));
            }
        });
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
    void aRunThatMeetsAnotherInTheMiddleNoticesAfterOneIssue() {
        CliHarness cli = new CliHarness(directory);
        cli.withFaults(inner -> request -> {
            if (request.method().equals("POST") && request.url().getPath().endsWith("/issues")) {
                cli.withFaults(same -> same);
                if (cli.sandbox().statistics().writes() == 20) {
                    cli.run(APPLY);
                }
            }
            return inner.send(request);
        });

        Result overtaken = cli.run(APPLY);

        assertThat(overtaken.exit()).isZero();
        Map<String, List<Integer>> numbers = numbers(new RepositoryDump(cli.sandbox(), REPOSITORY));
        assertThat(numbers).hasSize(32).containsEntry("pytest-setup", List.of(1, 33));
        assertThat(numbers.values()).filteredOn(carriers -> carriers.size() > 1).hasSize(1);
        assertThat(cli.run(APPLY).out()).contains("Plan: 0 to create, 0 to update, 0 to close, 1 conflict.");
    }

    /** Both make their plan before either writes: the first write of each waits for the other's. */
    private static List<Result> runBoth(CliHarness cli) throws Exception {
        CyclicBarrier bothHavePlanned = new CyclicBarrier(2);
        cli.withFaults(inner -> new Meeting(inner, bothHavePlanned).connector());
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
            MarkerReading.Found marker =
                    (MarkerReading.Found) Marker.read(issue.path("body").asText());
            numbers.computeIfAbsent(marker.id().value(), id -> new ArrayList<>())
                    .add(issue.path("number").asInt());
        }
        return numbers;
    }

    private static String shown(List<Integer> numbers) {
        return String.join(", ", numbers.stream().map(number -> "#" + number).toList());
    }

    /** Lets a process wait at its first request that is no query. */
    private static final class Meeting {

        private final GitHubConnector inner;
        private final CyclicBarrier barrier;
        private boolean met;

        Meeting(GitHubConnector inner, CyclicBarrier barrier) {
            this.inner = inner;
            this.barrier = barrier;
        }

        GitHubConnector connector() {
            return request -> {
                if (!met && request.url().getPath().contains("/repos/")) {
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
