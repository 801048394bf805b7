package ai.coditect.milepost.cli.random;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.CliHarness;
import ai.coditect.milepost.sandbox.http.SandboxStatistics;
import ai.coditect.milepost.testing.Fault;
import ai.coditect.milepost.testing.FaultyConnector;
import ai.coditect.milepost.testing.RepositoryDump;
import ai.coditect.milepost.testing.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large repository over hours of virtual time, with one request in twenty going wrong. */
@Tag("slow")
class SoakTest {

    private static final int ISSUES = 2_000;
    private static final double FAULTS = 0.05;
    private static final int MOST_RUNS = 12;
    private static final List<Fault> MIXED = Arrays.stream(Fault.values())
            .filter(fault -> fault != Fault.KILLED_BEFORE && fault != Fault.KILLED_AFTER)
            .toList();

    @TempDir
    private Path directory;

    @Test
    void twoThousandIssuesComeIntoBeingOnceAndNeverTooFast() throws IOException {
        writeDefinitions();
        CliHarness cli = new CliHarness(directory, settings -> settings.listLag(Duration.ofSeconds(3)));
        Random random = new Random(42);
        Set<Fault> met = EnumSet.noneOf(Fault.class);
        cli.withFaults(inner -> new FaultyConnector(inner, cli.time(), sent -> {
            if (random.nextDouble() >= FAULTS) {
                return Optional.empty();
            }
            Fault fault = MIXED.get(random.nextInt(MIXED.size()));
            met.add(fault);
            return Optional.of(fault);
        }));

        Result result = cli.run("apply", "--yes", "--quiet", "--format", "json");
        for (int runs = 1; result.exit() != 0 && runs < MOST_RUNS; runs++) {
            cli.time().sleep(Duration.ofHours(1));
            result = cli.run("apply", "--yes", "--quiet", "--format", "json");
        }
        cli.withFaults(inner -> inner);
        Result last = cli.run("plan", "--detailed-exitcode");

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(last.exit()).isZero();
        assertThat(last.out()).contains("No changes.");
        assertThat(met).containsExactlyInAnyOrderElementsOf(MIXED);
        assertNothingTwice(new RepositoryDump(cli.sandbox(), "o/r"));
        SandboxStatistics statistics = cli.sandbox().statistics();
        assertThat(statistics.busiestMinute()).isBetween(50, 80);
        assertThat(statistics.busiestHour()).isBetween(400, 500);
    }

    private static void assertNothingTwice(RepositoryDump dump) {
        assertThat(dump.labels()).hasSize(30);
        assertThat(dump.milestones()).hasSize(3);
        assertThat(dump.issues())
                .hasSize(ISSUES)
                .extracting(issue -> issue.path("title").asText())
                .doesNotHaveDuplicates();
    }

    /** Three milestones, thirty labels, and a blocker for every tenth issue. */
    private void writeDefinitions() throws IOException {
        StringBuilder yaml = new StringBuilder("repository: o/r\nmilestones:\n");
        for (int i = 0; i < 3; i++) {
            yaml.append("  - title: Stage ").append(i).append('\n');
        }
        yaml.append("labels:\n");
        for (int i = 0; i < 30; i++) {
            yaml.append("  - name: area-").append(i).append("\n    color: 2cbe4e\n");
        }
        yaml.append("issues:\n");
        for (int i = 0; i < ISSUES; i++) {
            yaml.append("  - id: task-").append(i).append('\n');
            yaml.append("    title: Task ").append(i).append('\n');
            yaml.append("    milestone: Stage ").append(i % 3).append('\n');
            yaml.append("    labels: [area-").append(i % 30).append("]\n");
            yaml.append("    goal: The goal of task ").append(i).append(".\n");
            if (i % 10 == 9) {
                yaml.append("    depends_on: [task-").append(i - 1).append("]\n");
            }
        }
        Path issues = Files.createDirectories(directory.resolve("issues"));
        Files.writeString(issues.resolve("all.yaml"), yaml);
    }
}
