package ai.coditect.milepost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.testing.Fault;
import ai.coditect.milepost.testing.FaultyConnector;
import ai.coditect.milepost.testing.ProcessKilled;
import ai.coditect.milepost.testing.RepositoryDump;
import ai.coditect.milepost.testing.Result;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every request of the whole job goes wrong once in every way that there is: after a run with the fault and a run
 * without, the repository is as a clean run leaves it, and a third run writes nothing.
 */
class FaultMatrixTest {

    private static final String REPOSITORY = "coditect-ai/coditect-core";
    private static final String[] APPLY = {"apply", "--yes", "--quiet", "-f", CliHarness.ISSUES.toString()};

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(Fault.class)
    void leavesWhatACleanRunLeaves(Fault fault) {
        assertThat(brokenCells(fault, Duration.ZERO)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"RESET_AFTER", "STATUS_502_AFTER", "TRUNCATED_AFTER", "TIMEOUT_AFTER", "KILLED_AFTER"})
    void leavesNoDuplicateWhenListsLag(Fault fault) {
        assertThat(brokenCells(fault, Duration.ofSeconds(5))).isEmpty();
    }

    @Test
    void theMatrixCoversEveryRequestOfTheJob() {
        assertThat(requestsOfACleanRun(Duration.ZERO)).isGreaterThanOrEqualTo(39);
    }

    private List<String> brokenCells(Fault fault, Duration lag) {
        String clean = cleanState();
        return IntStream.range(0, requestsOfACleanRun(lag))
                .parallel()
                .mapToObj(index -> cell(fault, index, lag, clean))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> cell(Fault fault, int index, Duration lag, String clean) {
        CliHarness cli = harness(lag);
        cli.withFaults(inner ->
                new FaultyConnector(inner, cli.time(), sent -> sent == index ? Optional.of(fault) : Optional.empty()));
        List<Result> results = new ArrayList<>();
        try {
            results.add(cli.run(APPLY));
        } catch (ProcessKilled killed) {
            // The next run has to make good for this one.
        }
        cli.withFaults(inner -> inner);
        results.add(cli.run(APPLY));
        cli.time().sleep(Duration.ofMinutes(1));
        long writes = cli.sandbox().statistics().writes();
        Result third = cli.run(APPLY);
        results.add(third);
        String state = new RepositoryDump(cli.sandbox(), REPOSITORY).canonical();
        boolean holds = third.exit() == 0
                && third.out().contains("No changes.")
                && cli.sandbox().statistics().writes() == writes
                && state.equals(clean);
        return holds
                ? Optional.empty()
                : Optional.of(fault + " at request " + index + ": " + difference(clean, state) + results);
    }

    private static String difference(String clean, String state) {
        List<String> expected = Arrays.asList(clean.split("\n"));
        List<String> actual = Arrays.asList(state.split("\n"));
        return Stream.concat(
                                actual.stream()
                                        .filter(line -> !expected.contains(line))
                                        .map(line -> "+ " + line),
                                expected.stream()
                                        .filter(line -> !actual.contains(line))
                                        .map(line -> "- " + line))
                        .limit(4)
                        .toList()
                + " ";
    }

    private String cleanState() {
        CliHarness cli = harness(Duration.ZERO);
        cli.run(APPLY);
        return new RepositoryDump(cli.sandbox(), REPOSITORY).canonical();
    }

    private int requestsOfACleanRun(Duration lag) {
        CliHarness cli = harness(lag);
        cli.run(APPLY);
        return (int) cli.sandbox().statistics().requests();
    }

    private CliHarness harness(Duration lag) {
        return new CliHarness(directory, settings -> settings.listLag(lag));
    }
}
