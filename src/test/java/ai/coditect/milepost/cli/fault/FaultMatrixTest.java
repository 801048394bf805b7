package ai.coditect.milepost.cli.fault;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.CliHarness;
import ai.coditect.milepost.testing.Fault;
import ai.coditect.milepost.testing.FaultyConnector;
import ai.coditect.milepost.testing.ProcessKilled;
import ai.coditect.milepost.testing.RepositoryDump;
import ai.coditect.milepost.testing.Result;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every request of the whole job goes wrong once in every way that there is: after a run with the fault and a run
 * without, the repository is as a clean run leaves it, and a third run writes nothing.
 */
@Tag("slow")
class FaultMatrixTest {

    private static final String REPOSITORY = "coditect-ai/coditect-core";
    private static final String[] APPLY = {"apply", "--yes", "--quiet", "-f", CliHarness.ISSUES.toString()};
    private static final Duration LAG = Duration.ofSeconds(5);
    private static final Set<Fault> WHERE_LISTS_LAG = Set.of(
            Fault.RESET_AFTER,
            Fault.STATUS_502_AFTER,
            Fault.TRUNCATED_AFTER,
            Fault.TIMEOUT_AFTER,
            Fault.KILLED_BEFORE,
            Fault.KILLED_AFTER);

    /** One read for the plan, 1 milestone, 19 labels at once, 2 looks for newest issues, 32 issues, 55 edges in 3. */
    private static final int REQUESTS = 40;

    private static final AtomicInteger CELLS = new AtomicInteger();

    @TempDir
    private static Path directory;

    private static String clean = "";

    @BeforeAll
    static void runWithoutFault() {
        CliHarness cli = harness(Duration.ZERO);
        cli.run(APPLY);
        assertThat(cli.sandbox().statistics().requests()).isEqualTo(REQUESTS);
        clean = new RepositoryDump(cli.sandbox(), REPOSITORY).canonical();
    }

    @AfterAll
    static void everyCellWasTried() {
        assertThat(CELLS.get()).isEqualTo(REQUESTS * (Fault.values().length + WHERE_LISTS_LAG.size()));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void leavesWhatACleanRunLeaves(Fault fault) {
        assertThat(brokenCells(fault, Duration.ZERO)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {
                "RESET_AFTER",
                "STATUS_502_AFTER",
                "TRUNCATED_AFTER",
                "TIMEOUT_AFTER",
                "KILLED_BEFORE",
                "KILLED_AFTER"
            })
    void leavesNoDuplicateWhenListsLag(Fault fault) {
        assertThat(WHERE_LISTS_LAG).contains(fault);
        assertThat(brokenCells(fault, LAG)).isEmpty();
    }

    private static List<String> brokenCells(Fault fault, Duration lag) {
        return IntStream.range(0, REQUESTS)
                .parallel()
                .mapToObj(index -> cell(fault, index, lag))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What is wrong with the cell in a line; empty when it holds. */
    private static Optional<String> cell(Fault fault, int index, Duration lag) {
        CliHarness cli = harness(lag);
        AtomicInteger hits = new AtomicInteger();
        cli.withFaults(inner -> new FaultyConnector(inner, cli.time(), sent -> {
            boolean hit = sent == index;
            hits.addAndGet(hit ? 1 : 0);
            return hit ? Optional.of(fault) : Optional.empty();
        }));
        try {
            cli.run(APPLY);
        } catch (ProcessKilled killed) {
            assertThat(fault).isIn(Fault.KILLED_BEFORE, Fault.KILLED_AFTER);
        }
        CELLS.addAndGet(hits.get());
        cli.withFaults(inner -> inner);
        Result second = cli.run(APPLY);
        cli.time().sleep(Duration.ofMinutes(1));
        long writes = cli.sandbox().statistics().writes();
        Result third = cli.run(APPLY);
        String state = new RepositoryDump(cli.sandbox(), REPOSITORY).canonical();
        boolean holds = second.exit() == 0
                && third.exit() == 0
                && third.out().contains("No changes.")
                && cli.sandbox().statistics().writes() == writes
                && state.equals(clean);
        return holds
                ? Optional.empty()
                : Optional.of(fault + " at request " + index + ": exits " + second.exit() + " and " + third.exit()
                        + ", first difference " + difference(state));
    }

    private static String difference(String state) {
        Set<String> expected = new HashSet<>(Arrays.asList(clean.split("\n")));
        List<String> actual = Arrays.asList(state.split("\n"));
        Stream<String> added =
                actual.stream().filter(line -> !expected.contains(line)).map(line -> "+ " + line);
        Stream<String> gone =
                expected.stream().filter(line -> !actual.contains(line)).map(line -> "- " + line);
        String first =
                Stream.concat(added, gone).findFirst().orElse("none, or a line twice: " + actual.size() + " lines");
        return first.substring(0, Math.min(200, first.length()));
    }

    private static CliHarness harness(Duration lag) {
        return new CliHarness(directory, settings -> settings.listLag(lag));
    }
}
