package ai.coditect.milepost.cli.fault;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.CliHarness;
import ai.coditect.milepost.sandbox.http.SandboxStatistics.Logged;
import ai.coditect.milepost.sandbox.settings.SandboxFeature;
import ai.coditect.milepost.sandbox.settings.SandboxPermission;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import ai.coditect.milepost.testing.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code milepost doctor} on servers of every age: what it asks there, and that nothing is written. */
class DoctorOnServersTest {

    @TempDir
    private Path directory;

    @Test
    void aCurrentServer() throws IOException {
        CliHarness cli = on(settings -> settings.assignable("ada").primaryLimit(5000));

        Result result = cli.run("doctor");

        assertThat(result.exit()).as(result.out()).isZero();
        assertThat(result.out())
                .contains("ok       assignees     1 account, each can be assigned\n")
                .contains("ok       issue types   `Task`\n")
                .contains("ok       issue fields  `Priority`\n")
                .contains("ok       permission    the account of the token has the role admin\n")
                .endsWith("\nNothing is wrong.\n");
        assertAsked(cli, "GET /rate_limit 200", "POST /graphql 200");
    }

    @Test
    void aServerThatLacksSomethingIsAskedOnceMore() throws IOException {
        CliHarness cli = on(settings ->
                settings.without(SandboxFeature.DEPENDENCIES, SandboxFeature.ISSUE_TYPES, SandboxFeature.ISSUE_FIELDS));

        Result result = cli.run("doctor");

        assertThat(result.exit()).as(result.out()).isZero();
        assertThat(result.out())
                .contains("ok       budget        this server has no limit\n")
                .contains("warning  issue types   o/r has no issue types that this token can see\n")
                .contains("warning  issue fields  o/r has no issue fields that this token can see\n")
                .contains("warning  dependencies  o/r has no dependencies that this token can see\n")
                .endsWith("\n0 faults, 3 warnings.\n");
        assertAsked(cli, "GET /rate_limit 404", "POST /graphql 200", "POST /graphql 200");
    }

    @Test
    void aServerWithoutGraphQl() throws IOException {
        CliHarness cli = on(settings -> settings.without(SandboxFeature.GRAPHQL).archived());

        Result result = cli.run("doctor");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).contains("fault    repository    o/r is archived, so nothing can be written to it\n");
        assertAsked(cli, "GET /rate_limit 404", "POST /graphql 404", "GET /repos/o/r 200");
    }

    @Test
    void aRepositoryOfAUser() throws IOException {
        CliHarness cli = on(SandboxSettings.Builder::ownedByUser);

        assertThat(cli.run("doctor").out())
                .contains("warning  issue types   o/r has none that this token can see\n")
                .contains("warning  issue fields  o/r has no issue fields that this token can see\n");
    }

    @Test
    void aRepositoryThatIsHidden() throws IOException {
        CliHarness cli = on(settings -> settings.permission(SandboxPermission.NONE));

        Result result = cli.run("doctor");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).contains("fault    repository    there is no repository o/r for this token\n");
    }

    private CliHarness on(UnaryOperator<SandboxSettings.Builder> settings) throws IOException {
        Path issues = Files.createDirectories(directory.resolve("issues"));
        Files.writeString(issues.resolve("all.yaml"), """
                repository: o/r
                issues:
                  - {id: one, title: One, body: Text, type: Task, assignees: ["@ada"], fields: {Priority: High}}
                """);
        return new CliHarness(directory, settings);
    }

    private static void assertAsked(CliHarness cli, String... requests) {
        assertThat(cli.sandbox().statistics().log().stream().map(DoctorOnServersTest::line))
                .containsExactly(requests);
        assertThat(cli.sandbox().statistics().writes()).isZero();
    }

    private static String line(Logged logged) {
        return logged.method() + " " + logged.target() + " " + logged.status();
    }
}
