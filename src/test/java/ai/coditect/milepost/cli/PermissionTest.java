package ai.coditect.milepost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.sandbox.settings.SandboxPermission;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import ai.coditect.milepost.testing.RepositoryDump;
import ai.coditect.milepost.testing.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stranger reads who has the wrong token, or names the wrong repository. */
class PermissionTest {

    private static final String[] APPLY = {"apply", "--yes", "--quiet"};

    @TempDir
    private Path directory;

    @BeforeEach
    void writeDefinitions() throws IOException {
        Path issues = Files.createDirectories(directory.resolve("issues"));
        Files.writeString(issues.resolve("all.yaml"), """
                repository: octocat/hello-world
                labels:
                  - name: testing
                    color: 2cbe4e
                  - name: setup
                    color: 2cbe4e
                issues:
                  - id: one
                    title: One
                    labels: [testing, setup]
                    assignees: ["@stranger"]
                    goal: A goal.
                """);
    }

    @Test
    void noToken() {
        CliHarness cli =
                on(settings -> settings.requiredToken(CliHarness.TOKEN)).withoutVariable("GITHUB_TOKEN");

        assertThat(cli.run(APPLY)).isEqualTo(new Result(77, "", """
                milepost: cannot read the issues of octocat/hello-world: GitHub asks for a token.
                Put one into GITHUB_TOKEN, for example: export GITHUB_TOKEN=$(gh auth token). It needs the repository \
                permission "Issues: Read and write" (fine-grained token) or the scope "repo" (classic token); in a \
                workflow, `permissions: issues: write`.
                """));
        assertThat(cli.sandbox().statistics().writes()).isZero();
    }

    @Test
    void aWrongToken() {
        CliHarness cli = on(settings -> settings.requiredToken("another"));

        assertThat(cli.run(APPLY)).isEqualTo(new Result(77, "", """
                milepost: cannot read the issues of octocat/hello-world: GitHub does not accept the token \
                (Bad credentials).
                The token may have expired or been revoked, or belong to another GitHub. Make a new one and put it \
                into GITHUB_TOKEN.
                """));
        assertThat(cli.sandbox().statistics().writes()).isZero();
    }

    @Test
    void aRepositoryThatIsNotThereOrHidden() {
        CliHarness cli = on(settings -> settings.permission(SandboxPermission.NONE));

        assertThat(cli.run(APPLY)).isEqualTo(new Result(77, "", """
                milepost: there is no repository octocat/hello-world for this token.
                Check the name given with -R, and that the token may see the repository if it is private.
                """));
        assertThat(cli.sandbox().statistics().writes()).isZero();
    }

    @Test
    void issuesSwitchedOff() {
        CliHarness cli = on(SandboxSettings.Builder::issuesDisabled);

        assertThat(cli.run(APPLY)).isEqualTo(new Result(77, "", """
                milepost: issues are switched off in octocat/hello-world.
                Switch them on in the repository's settings (General, Features, Issues) and run again.
                """));
        assertThat(cli.sandbox().statistics().writes()).isZero();
    }

    @Test
    void aReadOnlyToken() {
        CliHarness cli = on(settings -> settings.permission(SandboxPermission.READ));

        Result result = cli.run(APPLY);

        assertThat(afterThePlan(result)).isEqualTo("""
                Stopped early: cannot create the label "testing": GitHub refuses it: Resource not accessible by integration.
                  Check the token's permissions. It needs the repository permission "Issues:
                  Read and write" (fine-grained token) or the scope "repo" (classic token); in a
                  workflow, `permissions: issues: write`.
                Done: 0 created, 0 updated, 0 closed; 1 failed.
                Written: nothing.
                Remaining: 1 label, 1 issue.
                Once that is put right, the same command goes on from here.
                """);
        assertNothingThere(cli, result);
    }

    @Test
    void anArchivedRepository() {
        CliHarness cli = on(SandboxSettings.Builder::archived);

        Result result = cli.run(APPLY);

        assertThat(afterThePlan(result)).isEqualTo("""
                Stopped early: cannot create the label "testing": octocat/hello-world is archived, so nothing can be written to it.
                  Unarchive it in the repository's settings, or name another repository with -R.
                Done: 0 created, 0 updated, 0 closed; 1 failed.
                Written: nothing.
                Remaining: 1 label, 1 issue.
                Once that is put right, the same command goes on from here.
                """);
        assertNothingThere(cli, result);
    }

    @Test
    void aLoginThatCannotBeAssigned() {
        CliHarness cli = on(settings -> settings.assignable("somebody-else"));

        Result result = cli.run(APPLY);

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).endsWith("""
                Failed:
                  issue one: cannot create the issue "One": GitHub refuses it: issue assignees "stranger" is not valid
                    Change the definition accordingly and run the same command again.

                Apply did not complete: 2 created, 0 updated, 0 closed; 1 failed.
                Written: 2 labels.
                """);
        assertThat(new RepositoryDump(cli.sandbox(), "octocat/hello-world").issues())
                .isEmpty();
    }

    private CliHarness on(UnaryOperator<SandboxSettings.Builder> settings) {
        return new CliHarness(directory, settings);
    }

    private static String afterThePlan(Result result) {
        return result.out().substring(Math.max(0, result.out().indexOf("Stopped early:")));
    }

    private static void assertNothingThere(CliHarness cli, Result result) {
        assertThat(result.exit()).isEqualTo(77);
        assertThat(result.err()).isEmpty();
        RepositoryDump dump = new RepositoryDump(cli.sandbox(), "octocat/hello-world");
        assertThat(dump.labels()).isEmpty();
        assertThat(dump.issues()).isEmpty();
    }
}
