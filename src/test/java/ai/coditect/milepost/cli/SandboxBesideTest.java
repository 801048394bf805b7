package ai.coditect.milepost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.sandbox.SandboxGitHub;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import ai.coditect.milepost.sandbox.state.SandboxStore;
import ai.coditect.milepost.sandbox.web.Browser;
import ai.coditect.milepost.testing.RepositoryDump;
import ai.coditect.milepost.testing.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes with one file of the embedded GitHub: a server with its pages, and commands beside it. */
class SandboxBesideTest {
    private static final String REPOSITORY = "coditect-ai/coditect-core";
    private static final String PAGES = "/" + REPOSITORY;
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

    @TempDir
    private Path directory;

    /** What `milepost sandbox` serves; the store is one of its own. */
    private SandboxGitHub served() {
        return new SandboxGitHub(
                SandboxSettings.builder().createsRepositories().build(),
                SandboxStore.open(directory.resolve(".milepost/sandbox.json"), time -> {}));
    }

    /**
     * The commands of the document are run in its order, and what a person does in the browser is done between them.
     */
    @Test
    void keepsWhatAPersonDidInTheBrowser() throws IOException {
        String document = Files.readString(Path.of("docs/sandbox.md"));
        List<String> commands = blocks(document, "console").stream()
                .flatMap(String::lines)
                .map(line -> line.replace("$ ./milepost ", ""))
                .toList();
        assertThat(commands)
                .containsExactly(
                        "apply --sandbox --yes",
                        "sandbox",
                        "plan --sandbox -v",
                        "apply --sandbox --yes",
                        "pull --sandbox --progress --dry-run");
        copyIssues();
        CliHarness cli = new CliHarness(directory);

        assertThat(run(cli, commands.get(0)).exit()).isZero();
        assertThat(run(cli, commands.get(1) + " --port 0").out())
                .contains("The embedded GitHub is at http://127.0.0.1:", "  milepost plan --sandbox\n");
        SandboxGitHub served = served();
        Browser browser = new Browser(served);
        RepositoryDump dump = new RepositoryDump(served, REPOSITORY);
        browser.change(PAGES + "/issues/1", "task", "task", "0");
        String body = dump.get("/issues/1").path("body").asText();
        browser.change(
                PAGES + "/issues/1", "body", "body", body.replace("#### Tasks", "Ask Ann first.\r\n\r\n#### Tasks"));
        browser.change(PAGES + "/issues/1", "labels", "add", "documentation");
        browser.change(PAGES + "/issues/2", "state", "state", "completed");
        browser.change(PAGES + "/issues/3", "title", "title", "Test the task module");

        assertShows(run(cli, commands.get(2)), blocks(document, "").get(0));
        assertThat(run(cli, commands.get(3)).out()).contains("Apply complete: 0 created, 1 updated, 0 closed.");

        assertThat(dump.get("/issues/3").path("title").asText())
                .isEqualTo("[Phase 1] Write comprehensive unit tests for task.py");
        assertThat(dump.get("/issues/2").path("state").asText()).isEqualTo("closed");
        assertThat(dump.get("/issues/1").path("body").asText()).contains("- [x] Install pytest", "Ask Ann first.");
        assertThat(dump.get("/issues/1").path("labels").toString()).contains("\"documentation\"");
        assertThat(run(cli, commands.get(3)).out()).contains("No changes. GitHub matches issues/.");
        assertShows(run(cli, commands.get(4)), blocks(document, "diff").get(0));
    }

    /** What is there of the block stands in the output, line for line and in this order. */
    private static void assertShows(Result result, String block) {
        assertThat(result.out().lines())
                .as(result.out())
                .containsSubsequence(
                        block.lines().filter(line -> !line.strip().equals("…")).toList());
    }

    private static Result run(CliHarness cli, String command) {
        return cli.run(command.split(" "));
    }

    private void copyIssues() throws IOException {
        Path to = Files.createDirectory(directory.resolve("issues"));
        try (Stream<Path> files = Files.list(CliHarness.ISSUES)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static List<String> blocks(String document, String language) {
        return FENCE.matcher(document)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map((MatchResult block) -> block.group(2))
                .toList();
    }

    /** Each in turn, request by request: nobody is locked out, and nothing is there twice. */
    @RepeatedTest(3)
    void twoApplyAtTheSameTimeWhileAPersonLooksOn() throws Exception {
        SandboxGitHub served = served();
        served.addRepository("coditect-ai", "coditect-core");
        Browser browser = new Browser(served);
        ExecutorService processes = Executors.newFixedThreadPool(3);
        try {
            Callable<Result> apply = () -> new CliHarness(directory)
                    .run("apply", "--sandbox", "--yes", "--quiet", "-f", CliHarness.ISSUES.toString());
            Callable<Result> look = () -> {
                for (int i = 0; i < 50; i++) {
                    browser.open(PAGES);
                }
                return new Result(0, "", "");
            };
            List<Result> results = new ArrayList<>();
            for (Future<Result> ended : processes.invokeAll(List.of(apply, apply, look))) {
                results.add(ended.get());
            }
            assertThat(results)
                    .as(results.toString())
                    .extracting(Result::exit)
                    .contains(0)
                    .isSubsetOf(0, 75);
            assertThat(results).noneMatch(result -> result.err().contains("in use"));
        } finally {
            processes.shutdownNow();
        }

        Result after = new CliHarness(directory).run("apply", "--sandbox", "--yes", "-f", CliHarness.ISSUES.toString());
        assertThat(after.exit()).as(after.out()).isZero();
        RepositoryDump dump = new RepositoryDump(served, REPOSITORY);
        assertThat(dump.labels()).hasSize(19);
        assertThat(dump.milestones()).hasSize(1);
        assertThat(dump.issues().stream()
                        .filter(issue -> issue.path("state").asText().equals("open"))
                        .map(issue -> issue.path("title").asText()))
                .hasSize(32)
                .doesNotHaveDuplicates();
    }
}
