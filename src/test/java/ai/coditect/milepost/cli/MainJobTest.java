package ai.coditect.milepost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.testing.RepositoryDump;
import ai.coditect.milepost.testing.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job that milepost is for: the definitions of this repository on an empty GitHub, twice. */
class MainJobTest {

    private static final String REPOSITORY = "coditect-ai/coditect-core";
    private static final String DEFINITIONS = CliHarness.ISSUES.toString();

    @TempDir
    private Path directory;

    private CliHarness cli;

    @BeforeEach
    void prepare() {
        cli = new CliHarness(directory);
    }

    @Test
    void firstRunCreatesEverything() {
        Result result = cli.run("apply", "--yes", "-f", DEFINITIONS);

        assertThat(result.err()).doesNotContain("Exception");
        assertThat(result.exit()).isZero();
        RepositoryDump dump = new RepositoryDump(cli.sandbox(), REPOSITORY);
        assertThat(dump.labels()).hasSize(19);
        assertThat(dump.milestones()).hasSize(1);
        assertThat(dump.issues()).hasSize(32);
    }

    @Test
    void secondRunIsOneRequestAndChangesNothing() {
        cli.run("apply", "--yes", "-f", DEFINITIONS);
        String before = new RepositoryDump(cli.sandbox(), REPOSITORY).canonical();
        long requests = cli.sandbox().statistics().requests();

        Result result = cli.run("apply", "--yes", "-f", DEFINITIONS);

        assertThat(result.out()).contains("No changes.");
        assertThat(result.exit()).isZero();
        assertThat(cli.sandbox().statistics().requests()).isEqualTo(requests + 1);
        assertThat(new RepositoryDump(cli.sandbox(), REPOSITORY).canonical()).isEqualTo(before);
    }

    @Test
    void planWritesNothing() {
        Result result = cli.run("plan", "--detailed-exitcode", "-f", DEFINITIONS);

        assertThat(result.exit()).isEqualTo(ExitCode.CHANGES_PENDING.status());
        assertThat(result.out()).contains("Plan: 107 to create, 0 to update, 0 to close.");
        assertThat(cli.sandbox().statistics().writes()).isZero();
    }
}
