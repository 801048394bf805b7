package ai.coditect.milepost.cli.fault;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.CliHarness;
import ai.coditect.milepost.sandbox.settings.SandboxPermission;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import ai.coditect.milepost.testing.EditedAnswers;
import ai.coditect.milepost.testing.RepositoryDump;
import ai.coditect.milepost.testing.Result;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohsuke.github.connector.GitHubConnector;

/** What a stranger reads who has the wrong token, or names the wrong repository. */
class PermissionTest {

    private static final String[] APPLY = {"apply", "--yes", "--quiet"};

    private static final String MAY_ONLY_READ = """
            warning: the account of the token may only read octocat/hello-world
                The plan is right, and this token cannot carry it out: `apply` needs one of
                an account with the role Write.
            """;

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

    /** A workflow on a pull request has such a token: it shows what would be done. */
    @Test
    void aPlanWithAReadOnlyToken() {
        CliHarness cli = on(settings -> settings.permission(SandboxPermission.READ));

        Result result = cli.run("plan");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).startsWith(MAY_ONLY_READ).contains("Plan: 3 to create, 0 to update, 0 to close.\n");
        assertThat(cli.sandbox().statistics().requests()).isEqualTo(1);
    }

    @Test
    void anApplyWithAReadOnlyToken() {
        CliHarness cli = on(settings -> settings.permission(SandboxPermission.READ));

        Result result = cli.run(APPLY);

        assertThat(result.exit()).isEqualTo(77);
        assertThat(result.out()).startsWith(MAY_ONLY_READ);
        assertThat(result.err())
                .isEqualTo(
                        "Nothing was written: the account of the token may only read octocat/hello-world. Put a token"
                                + " of an account with the role Write into GITHUB_TOKEN.\n");
        assertThat(cli.sandbox().statistics().writes()).isZero();
        assertThat(cli.sandbox().statistics().requests()).isEqualTo(1);
    }

    /** Who may only read can open an issue with a title and a text. */
    @Test
    void anIssueWithoutLabelsNeedsNoRole() throws IOException {
        Files.writeString(directory.resolve("issues/all.yaml"), """
                repository: octocat/hello-world
                issues:
                  - id: one
                    title: One
                    goal: A goal.
                """);
        CliHarness cli = on(settings -> settings.permission(SandboxPermission.READ));

        assertThat(cli.run(APPLY).exit()).isZero();
    }

    /**
     * What GitHub says of the role of an app is not documented, so it is not asked, and its first refusal ends the run.
     */
    @Test
    void aReadOnlyTokenOfAnApp() {
        CliHarness cli = on(settings -> settings.permission(SandboxPermission.READ))
                .withVariable("GITHUB_TOKEN", "ghs_secretSecretSecretSecret0123456789");

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

    @ParameterizedTest
    @ValueSource(strings = {"plan", "apply --yes --quiet"})
    void anArchivedRepository(String command) {
        CliHarness cli = on(SandboxSettings.Builder::archived);

        Result result = cli.run(command.split(" "));

        assertThat(result.exit()).isEqualTo(77);
        assertThat(result.out()).startsWith("""
                error: octocat/hello-world is archived, so nothing can be written to it
                    Unarchive it in the repository's settings, or name another repository with
                    -R.
                """);
        assertThat(result.err()).isEmpty();
        assertThat(cli.sandbox().statistics().writes()).isZero();
        assertThat(cli.sandbox().statistics().requests()).isEqualTo(1);
    }

    @Test
    void anArchivedRepositoryWithNothingToWrite() throws IOException {
        Files.writeString(directory.resolve("issues/all.yaml"), "repository: octocat/hello-world\n");
        CliHarness cli = on(SandboxSettings.Builder::archived);

        assertThat(cli.run("plan").exit()).isZero();
    }

    @Test
    void loginsThatCannotBeAssignedAndTypesThatAreNotThere() throws IOException {
        Files.writeString(directory.resolve("issues/all.yaml"), """
                repository: octocat/hello-world
                people:
                  dev: "@strangr"
                defaults:
                  type: Bag
                  assignees: [dev]
                issues:
                  - id: one
                    title: One
                    body: Text
                  - id: two
                    title: Two
                    type: Task
                    assignees: ["@copilot", "@Stranger"]
                    body: Text
                """);
        CliHarness cli = on(settings -> settings.assignable("stranger", "octocat"));

        Result result = cli.run(APPLY);

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).isEmpty();
        assertThat(result.out().replace(directory.toString(), "DIR")).startsWith("""
                DIR/issues/all.yaml:5:9: error: octocat/hello-world has no issue type `Bag` that this token can see
                    Did you mean `Bug`? Its types are `Task`, `Bug`, `Feature`. An owner of the
                    organisation can add one.
                DIR/issues/all.yaml:6:15: error: `@strangr` cannot be assigned in octocat/hello-world
                    Did you mean `@stranger`? GitHub assigns who has access to the repository.
                    Invite the account, correct the login, or assign somebody else.

                In octocat/hello-world milepost will:
                """);
        assertThat(cli.sandbox().statistics().writes()).isZero();
        assertThat(cli.sandbox().statistics().requests()).isEqualTo(1);
    }

    /** Somebody who has left since is no fault of a plan that does not assign him again. */
    @Test
    void whoIsAssignedAlreadyIsNotChecked() {
        CliHarness cli = on(UnaryOperator.identity());
        assertThat(cli.run(APPLY).exit()).isZero();
        cli.withFaults(listing("{\"totalCount\":1,\"nodes\":[{\"login\":\"ada\"}]}"));

        assertThat(cli.run("plan", "--detailed-exitcode").exit()).isZero();
    }

    /** Whether GitHub shows an app everybody is not documented, so a plan is not stopped by it. */
    @Test
    void ofATokenOfAnAppItIsAWarning() {
        CliHarness cli = on(settings -> settings.assignable("somebody-else"))
                .withVariable("GITHUB_TOKEN", "ghs_secretSecretSecretSecret0123456789");

        Result plan = cli.run("plan");
        Result apply = cli.run(APPLY);

        assertThat(plan.exit()).isZero();
        assertThat(plan.out()).contains("11:17: warning: `@stranger` cannot be assigned in octocat/hello-world\n");
        assertThat(apply.exit()).isEqualTo(1);
        assertThat(apply.out())
                .contains(
                        "cannot create the issue \"One\": GitHub refuses it: issue assignees \"stranger\" is not valid");
    }

    /** GitHub also assigns whoever has commented on an issue, which no list shows. */
    @Test
    void ofAnIssueThatIsThereItIsAWarning() throws IOException {
        CliHarness cli = on(UnaryOperator.identity());
        assertThat(cli.run(APPLY).exit()).isZero();
        Path file = directory.resolve("issues/all.yaml");
        Files.writeString(file, Files.readString(file).replace("\"@stranger\"", "\"@stranger\", \"@eve\""));
        cli.withFaults(listing("{\"totalCount\":1,\"nodes\":[{\"login\":\"ada\"}]}"));

        Result result = cli.run("plan");

        assertThat(result.exit()).isZero();
        assertThat(result.out().replace(directory.toString(), "DIR")).startsWith("""
                DIR/issues/all.yaml:11:30: warning: `@eve` cannot be assigned in octocat/hello-world, unless they have commented on the issue
                    GitHub assigns who has access to the repository. Invite the account, correct
                    the login, or assign somebody else.
                """);
    }

    /** What is not told, or goes on, or was refused, proves nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{\"totalCount\":0,\"nodes\":[]}",
                "{\"totalCount\":101,\"nodes\":[{\"login\":\"ada\"}]}",
            })
    void aListThatIsNotWholeProvesNothing(String list) {
        CliHarness cli = on(UnaryOperator.identity()).withFaults(listing(list));

        Result result = cli.run("plan");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).startsWith("In octocat/hello-world milepost will:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assignableUsers", "issueTypes", "viewerPermission"})
    void aFieldThatIsRefusedProvesNothing(String field) throws IOException {
        Path file = directory.resolve("issues/all.yaml");
        Files.writeString(file, Files.readString(file).replace("goal: A goal.", "goal: A goal.\n    type: Bag"));
        CliHarness cli = on(settings -> settings.assignable("ada").permission(SandboxPermission.READ))
                .withFaults(inner -> new EditedAnswers(inner, (request, answer) -> refusing(field, answer)));

        String plan = cli.run("plan").out();

        Map<String, String> findings = Map.of(
                "assignableUsers", "`@stranger` cannot be assigned",
                "issueTypes", "no issue type `Bag`",
                "viewerPermission", "may only read");
        assertThat(findings)
                .allSatisfy((name, finding) ->
                        assertThat(plan.contains(finding)).as(finding).isEqualTo(!name.equals(field)));
        assertThat(cli.sandbox().statistics().requests()).isEqualTo(1);
    }

    private static EditedAnswers.Answer refusing(String field, EditedAnswers.Answer answer) throws IOException {
        ObjectNode json = (ObjectNode) new ObjectMapper().readTree(answer.body());
        ((ObjectNode) json.path("data").path("repository")).putNull(field);
        ObjectNode error = json.putArray("errors").addObject();
        error.put("type", "FORBIDDEN").put("message", "Resource not accessible by integration");
        error.putArray("path").add("repository").add(field);
        return new EditedAnswers.Answer(answer.status(), answer.headers(), new ObjectMapper().writeValueAsBytes(json));
    }

    /** The list of who can be assigned is this one. */
    private static UnaryOperator<GitHubConnector> listing(String list) {
        return inner -> new EditedAnswers(
                inner,
                (request, answer) -> new EditedAnswers.Answer(
                        answer.status(),
                        answer.headers(),
                        new String(answer.body(), StandardCharsets.UTF_8)
                                .replaceFirst("(\"assignableUsers\":)\\{[^}]*\\}", "$1" + list)
                                .getBytes(StandardCharsets.UTF_8)));
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
