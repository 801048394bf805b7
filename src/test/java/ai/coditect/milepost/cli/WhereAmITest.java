package ai.coditect.milepost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.testing.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command finds out by itself from the place where it is called. */
final class WhereAmITest {

    private static final String ONE_ISSUE = "issues: [{id: one, title: One}]\n";

    @TempDir
    private Path directory;

    private Path clone;

    @BeforeEach
    void makeAClone() throws IOException {
        clone = Files.createDirectory(directory.resolve("clone"));
        git("init", "--quiet", "--initial-branch=trunk");
        define(clone.resolve("issues"));
    }

    @Test
    void theRepositoryIsThatOfTheRemote() {
        remote("origin", "git@github.com:octo/app.git");

        Result plan = in(clone).run("plan");

        assertThat(plan.exit()).isZero();
        assertThat(plan.out()).contains("+ issue one");
        assertThat(plan.err()).isEqualTo("Note: the repository is octo/app, which is what git's remote origin says.\n");
    }

    @Test
    void theSettingsOfGitAreMinded() {
        remote("origin", "work:octo/app");
        git("config", "url.https://github.com/.insteadOf", "work:");

        assertThat(in(clone).run("plan").err()).contains("the repository is octo/app");
    }

    @Test
    void whateverNamesItGoesBeforeTheRemote() throws IOException {
        remote("origin", "https://github.com/octo/app");

        assertThat(in(clone).run("plan", "-R", "me/mine", "--out", "plan.json").err())
                .contains("apply -R me/mine")
                .doesNotContain("remote");
        assertThat(in(clone)
                        .withVariable("GITHUB_REPOSITORY", "me/mine")
                        .run("plan")
                        .err())
                .isEmpty();
        Files.writeString(clone.resolve("issues/root.yaml"), "repository: me/mine\n");
        assertThat(in(clone).run("plan").err()).isEmpty();
        assertThat(in(clone)
                        .withVariable("GITHUB_REPOSITORY", "me/home")
                        .run("plan")
                        .err())
                .isEqualTo(
                        "Note: the repository is me/home, as GITHUB_REPOSITORY says; the definitions say me/mine. To use"
                                + " that one: -R me/mine.\n");
    }

    @Test
    void severalRemotesOfOneRepositoryAreOne() {
        remote("origin", "https://github.com/octo/app");
        remote("ssh", "git@github.com:Octo/App.git");
        remote("disk", "/srv/git/app.git");

        assertThat(in(clone).run("plan").exit()).isZero();
    }

    @Test
    void ofSeveralRepositoriesNoneIsChosen() {
        remote("origin", "git@github.com:me/app.git");
        remote("upstream", "git@github.com:octo/app.git");

        Result plan = in(clone).run("plan");

        assertThat(plan.exit()).isEqualTo(ExitCode.USAGE.status());
        assertThat(plan.err())
                .isEqualTo(
                        "milepost: No repository is named, and git has several remotes: origin is me/app, upstream is"
                                + " octo/app. Use -R OWNER/NAME, or put repository: OWNER/NAME into the definitions.\n");
    }

    @Test
    void aRemoteOnAnotherServerIsNotMeant() {
        remote("origin", "git@gitlab.com:octo/app.git");

        Result plan = in(clone)
                .withVariable("GITHUB_API_URL", "https://api.github.com")
                .run("plan");

        assertThat(plan.exit()).isEqualTo(ExitCode.USAGE.status());
        assertThat(plan.err())
                .startsWith(
                        "milepost: No repository is named, and the remotes of git are on other servers: origin is on"
                                + " gitlab.com. Use -R OWNER/NAME");
    }

    @Test
    void outsideOfGitNothingIsGuessed() throws IOException {
        Path plain = Files.createDirectory(directory.resolve("plain"));
        define(plain.resolve("issues"));

        assertThat(in(plain).run("plan").err()).startsWith("milepost: No repository is named. Use -R");
    }

    @Test
    void aRepositoryIsAlsoTakenByItsAddress() {
        Result plan = in(clone).run("plan", "-R", "https://github.com/octo/app/issues", "--out", "plan.json");

        assertThat(plan.err())
                .isEqualTo("Saved. To carry out exactly this plan: milepost apply -R octo/app plan.json\n");
        assertThat(in(clone)
                        .run("apply", "-R", "git@github.com:Octo/App.git", "plan.json")
                        .err())
                .doesNotContain("is a plan for");
    }

    @Test
    void anAddressOnAnotherServerIsRefused() {
        Result plan = in(clone)
                .withVariable("GITHUB_API_URL", "https://api.github.com")
                .run("plan", "-R", "https://ghe.example.com/octo/app");

        assertThat(plan.exit()).isEqualTo(ExitCode.USAGE.status());
        assertThat(plan.err())
                .isEqualTo("milepost: -R names a repository on ghe.example.com, and this run is for github.com. Leave"
                        + " the host out. If it is a GitHub server that you trust with the token, name its API with"
                        + " --api-url.\n");
    }

    @Test
    void whatIsNoRepositoryIsRefused() {
        Result plan = in(clone).run("plan", "-R", "octo");

        assertThat(plan.exit()).isEqualTo(ExitCode.USAGE.status());
        assertThat(plan.err()).contains("'octo' is no repository; write OWNER/NAME, or the address of its page.");
    }

    @Test
    void theDefinitionsAreFoundFromBelow() throws IOException {
        Path below = Files.createDirectories(clone.resolve("src/main"));

        assertThat(in(below).run("validate").out()).isEqualTo("../../issues/ is valid.\n");
        assertThat(in(clone.resolve("issues")).run("validate").out()).isEqualTo("./ is valid.\n");
    }

    @Test
    void aDirectoryOfAnotherKindIsNotTakenForThem() throws IOException {
        Files.createDirectories(clone.resolve("src/issues"));
        Path below = Files.createDirectories(clone.resolve("src/code"));

        assertThat(in(below).run("validate").out()).isEqualTo("../../issues/ is valid.\n");
    }

    @Test
    void nothingIsLookedForAboveTheRepository() throws IOException {
        Path inner = Files.createDirectory(clone.resolve("inner"));
        Files.createDirectory(inner.resolve(".git"));

        Result validate = in(inner).run("validate");

        assertThat(validate.exit()).isEqualTo(ExitCode.INVALID_DEFINITIONS.status());
        assertThat(validate.out()).contains("/inner/issues` does not exist");
    }

    @Test
    void aTrialFromBelowIsTheSameTrialAndStaysOutOfGit() throws IOException {
        Path below = Files.createDirectories(clone.resolve("src"));

        assertThat(in(below)
                        .run("apply", "--sandbox", "--yes", "-R", "octo/app")
                        .out())
                .contains("Apply complete: 1 created");

        assertThat(in(clone).run("plan", "--sandbox", "-R", "octo/app").out()).contains("No changes.");
        assertThat(clone.resolve(".milepost/.gitignore")).hasContent("*");
        assertThat(below.resolve(".milepost")).doesNotExist();
        assertThat(git("status", "--porcelain")).isEqualTo("?? issues/\n");
    }

    @Test
    void aMissingOrEmptyDirectoryNamesTheWaysToStart() throws IOException {
        Path empty = Files.createDirectory(directory.resolve("empty"));
        String advice =
                "To start: ./tools/milepost init writes an example, and ./tools/milepost import makes definitions"
                        + " of a plan that you have.\n";

        Result missing =
                in(empty).withVariable("MILEPOST_PROGRAM", "./tools/milepost").run("plan");
        assertThat(missing.exit()).isEqualTo(ExitCode.INVALID_DEFINITIONS.status());
        assertThat(missing.err()).isEqualTo(advice);

        Files.createDirectory(empty.resolve("issues"));
        assertThat(in(empty)
                        .withVariable("MILEPOST_PROGRAM", "./tools/milepost")
                        .run("validate")
                        .err())
                .isEqualTo(advice);
        assertThat(in(empty).run("validate", "--format", "json").err()).isEmpty();
    }

    @Test
    void hintsNameTheCommandAsItWasCalled() {
        CliHarness cli = in(clone).withVariable("MILEPOST_PROGRAM", "../my tools/milepost");

        assertThat(cli.run("plan", "-R", "o/r", "--out", "p.json").err())
                .isEqualTo("Saved. To carry out exactly this plan: '../my tools/milepost' apply -R o/r p.json\n");
        assertThat(cli.run("plan", "--nonsense").err()).contains("'../my tools/milepost' plan --help");
    }

    @Test
    void initWritesWorkflowsToTheRootForItsOwnBranchAndRepository() throws IOException {
        Path below = Files.createDirectories(clone.resolve("docs"));
        remote("origin", "git@github.com:octo/app.git");

        Result init = in(below).run("init", "-f", "planning");

        assertThat(init.out()).isEqualTo("""
                wrote planning/milepost.yaml
                wrote planning/first-steps.yaml
                wrote ../.github/workflows/milepost.yml
                wrote ../.github/workflows/milepost-pull.yml

                Next: put your own issues into planning/, check them with
                  milepost validate -f planning
                and see them on an embedded GitHub, without an account, with
                  milepost apply -f planning --sandbox
                Once they are pushed, the workflows apply them, for each push to the branch trunk.
                That is the branch that is checked out. If it is not the default branch, name that in the workflows.
                """);
        assertThat(clone.resolve(".github/workflows/milepost.yml"))
                .content()
                .contains("branches: [trunk]", "paths: [\"docs/planning/**\"]", "definitions: docs/planning\n");
        assertThat(clone.resolve(".github/workflows/milepost-pull.yml"))
                .content()
                .contains("github.ref == 'refs/heads/trunk'", "--base trunk ", "definitions: docs/planning\n")
                .doesNotContain("/main'", "--base main");
        assertThat(clone.resolve("docs/planning/milepost.yaml")).content().contains("\nrepository: octo/app\n");
        assertThat(in(below)
                        .run("apply", "-f", "planning", "--sandbox", "--yes")
                        .exit())
                .isZero();
    }

    @Test
    void initPrefersTheDefaultBranchOfOriginToTheOneThatIsCheckedOut() throws IOException {
        git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/stable");

        Result init = in(clone).run("init");

        assertThat(init.out()).endsWith("for each push to the branch stable.\n");
        assertThat(clone.resolve(".github/workflows/milepost.yml")).content().contains("branches: [stable]");
    }

    @Test
    void aBranchThatAWorkflowCannotNameGetsNone() {
        git("symbolic-ref", "HEAD", "refs/heads/it's-mine");

        Result init = in(clone).run("init", "-f", "plans");

        assertThat(init.exit()).isZero();
        assertThat(init.out())
                .startsWith("wrote plans/milepost.yaml\nwrote plans/first-steps.yaml\n\n")
                .endsWith(
                        "There are no workflows: the branch that is checked out, 'it's-mine', has a name that they cannot"
                                + " hold. Call this again on another one.\n");
        assertThat(clone.resolve(".github")).doesNotExist();
    }

    @Test
    void workflowsForOtherDefinitionsAreSaidToBeThat() {
        in(clone).run("init", "-f", "plans");

        assertThat(in(clone).run("init", "-f", "more").out().lines())
                .contains(
                        "left  .github/workflows/milepost.yml, which is there already and names other definitions",
                        "left  .github/workflows/milepost-pull.yml, which is there already and names other definitions");
        assertThat(in(clone).run("init", "-f", "plans").out())
                .contains("left  .github/workflows/milepost.yml, which is there already\n");
    }

    private CliHarness in(Path place) {
        return new CliHarness(place);
    }

    private static void define(Path issues) throws IOException {
        Files.createDirectories(issues);
        Files.writeString(issues.resolve("one.yaml"), ONE_ISSUE);
    }

    private void remote(String name, String address) {
        git("remote", "add", name, address);
    }

    private String git(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            Process git = new ProcessBuilder(command)
                    .directory(clone.toFile())
                    .redirectErrorStream(true)
                    .start();
            String out = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(git.waitFor()).as(out).isZero();
            return out;
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
