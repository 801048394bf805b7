package ai.coditect.milepost.cli.fault;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.CliHarness;
import ai.coditect.milepost.sandbox.settings.SandboxFeature;
import ai.coditect.milepost.testing.RepositoryDump;
import ai.coditect.milepost.testing.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole job on servers that lack something: what they have is used, what they lack is told once. */
class OlderServerCliTest {

    private static final String REPOSITORY = "coditect-ai/coditect-core";
    private static final String[] APPLY = {"apply", "--yes", "-f", CliHarness.ISSUES.toString()};

    @TempDir
    private Path directory;

    @Test
    void aServerWithoutRelationsAndTypes() {
        CliHarness cli = new CliHarness(
                directory,
                settings -> settings.without(
                        SandboxFeature.DEPENDENCIES, SandboxFeature.SUB_ISSUES, SandboxFeature.ISSUE_TYPES));

        Result first = cli.run(APPLY);
        Result second = cli.run(APPLY);

        assertComplete(cli, first, second);
        assertThat(first.err().lines().filter(line -> line.startsWith("Note:")))
                .containsExactly("Note: this server is older and does not show: issue types, sub-issues, dependencies"
                        + " between issues. They are left alone; everything else works.");
    }

    @Test
    void anOlderServerIsAskedOnceAgainAndThenNoMore() {
        CliHarness cli = new CliHarness(directory, settings -> settings.without(SandboxFeature.DEPENDENCIES));
        cli.run(APPLY);
        long before = cli.sandbox().statistics().requests();

        cli.run(APPLY);

        assertThat(cli.sandbox().statistics().requests()).isEqualTo(before + 2);
    }

    @Test
    void aServerWithoutGraphQl() {
        CliHarness cli = new CliHarness(directory, settings -> settings.without(SandboxFeature.GRAPHQL));

        Result first = cli.run(APPLY);
        Result second = cli.run(APPLY);

        assertComplete(cli, first, second);
        assertThat(first.err().lines().filter(line -> line.startsWith("Note:")))
                .containsExactly("Note: this server answers no GraphQL, so it is read by REST: dependencies, sub-issues"
                        + " and issue types are not seen, and left alone.");
    }

    private static void assertComplete(CliHarness cli, Result first, Result second) {
        assertThat(first.exit()).as(first.out()).isZero();
        assertThat(first.out())
                .endsWith(
                        "Apply complete: 52 created, 0 updated, 0 closed.\nWritten: 19 labels, 1 milestone, 32 issues.\n");
        assertThat(second.exit()).isZero();
        assertThat(second.out()).contains("No changes.");
        RepositoryDump dump = new RepositoryDump(cli.sandbox(), REPOSITORY);
        assertThat(dump.labels()).hasSize(19);
        assertThat(dump.milestones()).hasSize(1);
        assertThat(dump.issues()).hasSize(32);
    }
}
