package ai.coditect.milepost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.sandbox.http.SandboxRequest;
import ai.coditect.milepost.sandbox.settings.SandboxPermission;
import ai.coditect.milepost.testing.Result;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves on the page of a run of GitHub Actions. */
class ActionsReportTest {

    private static final Pattern OUTPUT =
            Pattern.compile("([a-z-]+)<<(milepost_[0-9a-f]{32})\\n(.*?)\\n\\2\\n", Pattern.DOTALL);

    private static final String DEFINITIONS = """
            labels:
              - name: ../../x
            issues:
              - id: only
                title: "::set-output name=changes::0 --> | ` @everyone"
                labels: [../../x]
                goal: "Do it."
            """;

    @TempDir
    private Path directory;

    private CliHarness cli;

    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectories(directory.resolve("issues"));
        Files.createDirectories(directory.resolve("temp"));
        define(DEFINITIONS);
        cli = new CliHarness(directory)
                .withVariable("GITHUB_ACTIONS", "true")
                .withVariable("GITHUB_REPOSITORY", "octo/hello")
                .withVariable("GITHUB_EVENT_NAME", "push")
                .withVariable("GITHUB_WORKSPACE", directory.toString())
                .withVariable(
                        "GITHUB_STEP_SUMMARY", directory.resolve("summary").toString())
                .withVariable("GITHUB_OUTPUT", directory.resolve("output").toString())
                .withVariable("RUNNER_TEMP", directory.resolve("temp").toString());
        cli.sandbox().addRepository("octo", "hello");
    }

    @Test
    void aPlanFillsSummaryAndOutputs() throws IOException {
        Result result = cli.run("plan");
        assertThat(result.exit()).isZero();
        assertThat(summary())
                .startsWith(
                        "### milepost plan for `octo/hello`\n\n**Plan: 2 to create, 0 to update," + " 0 to close.**\n");
        assertThat(output("changes")).isEqualTo("2");
        assertThat(output("conflicts")).isEqualTo("0");
        assertThat(output("exit-code")).isEqualTo("0");
        assertThat(output("summary")).isEqualTo("Plan: 2 to create, 0 to update, 0 to close.");
        JsonNode json = new ObjectMapper().readTree(Path.of(output("plan-json")).toFile());
        assertThat(json.path("changes")).hasSize(2);
    }

    @Test
    void theLogObeysNothingOfThePlan() {
        String out = cli.run("plan").out();
        Matcher quoted = Pattern.compile("::stop-commands::([0-9a-f]{32})\\R(.*)\\R::\\1::\\R", Pattern.DOTALL)
                .matcher(out);
        assertThat(quoted.matches()).as(out).isTrue();
        assertThat(quoted.group(2)).contains("issue only").doesNotContain("::group::");
    }

    @Test
    void outputForProgramsIsNotTouched() throws IOException {
        Result result = cli.run("plan", "--format", "json");
        assertThat(new ObjectMapper().readTree(result.out()).path("changes")).hasSize(2);
        assertThat(result.err()).isEmpty();
    }

    @Test
    void anApplyTellsItsOutcome() throws IOException {
        Result result = cli.run("apply", "--yes");
        assertThat(result.exit()).isZero();
        assertThat(summary()).contains("### milepost apply to `octo/hello`", "**Apply complete: 2 created");
        assertThat(output("changes")).isEqualTo("2");
        assertThat(result.err()).contains("[1/2] created label", "[2/2] created issue #1 only");

        cli.run("apply", "--yes");
        assertThat(output("changes")).isEqualTo("0");
        assertThat(summary()).endsWith("**No changes. GitHub matches issues/.**\n");
    }

    @Test
    void aPullTellsWhatItWrote() throws IOException {
        cli.run("apply", "--yes");
        edit("{\"title\": \"::set-output name=files::x | `y`\"}");

        Result result = cli.run("pull", "--yes");

        assertThat(result.exit()).isZero();
        assertThat(output("files")).isEqualTo("issues/work.yaml");
        assertThat(output("changes")).isEqualTo("1");
        assertThat(output("conflicts")).isEqualTo("0");
        assertThat(output("exit-code")).isEqualTo("0");
        assertThat(output("summary")).isEqualTo("Pull: 1 change on 1 issue, in 1 file.");
        JsonNode json = new ObjectMapper().readTree(Path.of(output("plan-json")).toFile());
        assertThat(json.path("written").asBoolean()).isTrue();
        assertThat(summary())
                .contains("### milepost pull from `octo/hello`\n\n**Pull: 1 change on 1 issue, in 1 file.**");
        assertThat(obeyed(result.out())).isEmpty();
        assertThat(Files.readString(directory.resolve("issues/work.yaml"))).contains("::set-output name=files::x");

        assertThat(cli.run("pull", "--yes").exit()).isZero();
        assertThat(output("files")).isEmpty();
        assertThat(output("changes")).isEqualTo("0");
    }

    /** The run fails, and a later step still learns which files it can bring home. */
    @Test
    void aPullWithAConflictTellsWhatItWroteAllTheSame() throws IOException {
        cli.run("apply", "--yes");
        edit("{\"title\": \"Ours\", \"body\": \""
                + body().replace("Do it.", "Do it well.").replace("\n", "\\n") + "\"}");
        define(DEFINITIONS.replaceAll("title: .*", "title: Mine"));

        Result result = cli.run("pull", "--yes");

        assertThat(result.exit()).isEqualTo(ExitCode.FAILED.status());
        assertThat(result.out())
                .contains("::error title=milepost::1 conflict is left for you: both sides changed the same.");
        assertThat(output("files")).isEqualTo("issues/work.yaml");
        assertThat(output("changes")).isEqualTo("1");
        assertThat(output("conflicts")).isEqualTo("1");
        assertThat(output("exit-code")).isEqualTo("1");
        assertThat(summary())
                .contains("#### Changed on both sides")
                .contains("`title`, in the definitions `Mine`, on GitHub `Ours`");
        assertThat(Files.readString(directory.resolve("issues/work.yaml")))
                .contains("title: Mine", "goal: \"Do it well.\"");
    }

    @Test
    void aPullThatIsOnlyShownHasWrittenNoFile() throws IOException {
        cli.run("apply", "--yes");
        edit("{\"title\": \"Another\"}");

        assertThat(cli.run("pull", "--dry-run").exit()).isZero();

        assertThat(output("files")).isEmpty();
        assertThat(output("changes")).isEqualTo("1");
    }

    @Test
    void faultsAreAnnotatedAtTheirLines() throws IOException {
        define("issues:\n  - id: only\n    titel: x\n");
        for (String command : new String[] {"validate", "plan", "apply"}) {
            Result result = cli.run(command);
            assertThat(result.exit()).isEqualTo(ExitCode.INVALID_DEFINITIONS.status());
            assertThat(result.out()).contains("::error col=5,file=issues/work.yaml,line=3,title=milepost::");
            assertThat(output("exit-code")).isEqualTo("65");
            assertThat(output("summary")).isEqualTo("issues/ has 1 error.");
        }
        assertThat(summary()).contains("### milepost validate", "**issues/ has 1 error.**");
    }

    @Test
    void aWrongCommandLineIsAnnotated() throws IOException {
        Result result = cli.run("plan", "--on-conflict", "perhaps");
        assertThat(result.exit()).isEqualTo(ExitCode.USAGE.status());
        assertThat(result.err()).contains("::error title=milepost::");
        assertThat(output("exit-code")).isEqualTo("64");
        assertThat(cli.run("plan", "--max-changes", "x").err()).contains("::error title=milepost::--max-changes takes");
    }

    @Test
    void aServerThatCannotBeReadIsAnnotated() throws IOException {
        CliHarness blind = new CliHarness(directory, settings -> settings.permission(SandboxPermission.NONE))
                .withVariable("GITHUB_ACTIONS", "true")
                .withVariable("GITHUB_REPOSITORY", "octo/hello")
                .withVariable(
                        "GITHUB_STEP_SUMMARY", directory.resolve("summary").toString())
                .withVariable("GITHUB_OUTPUT", directory.resolve("output").toString());
        blind.sandbox().addRepository("octo", "hello");
        Result result = blind.run("plan");
        assertThat(result.exit()).isEqualTo(ExitCode.NOT_ALLOWED.status());
        assertThat(result.err()).contains("::error title=milepost::");
        assertThat(summary()).startsWith("### milepost could not finish\n");
        assertThat(output("exit-code")).isEqualTo("77");
    }

    @Test
    void aPullRequestGetsOneCommentThatIsKeptUpToDate() throws IOException {
        int number = pullRequest();
        cli.run("plan");
        assertThat(comments(number)).hasSize(1);
        assertThat(comments(number).path(0).path("body").asText())
                .isEqualTo("<!-- milepost comment repository=octo%2Fhello definitions=issues -->\n" + summary());

        define(DEFINITIONS.replace("only", "other"));
        cli.run("plan");
        define("issues: 3\n");
        cli.run("plan");
        assertThat(comments(number)).hasSize(1);
        assertThat(comments(number).path(0).path("body").asText()).contains("### milepost validate");
    }

    @Test
    void anApplyOnAPullRequestWritesNoComment() throws IOException {
        int number = pullRequest();
        cli.run("apply", "--yes");
        assertThat(comments(number)).isEmpty();
    }

    @Test
    void aCommentThatCannotBeWrittenDoesNotFailTheRun() throws IOException {
        pullRequest();
        event("{\"pull_request\":{\"number\":99}}");
        Result result = cli.run("plan");
        assertThat(result.exit()).isZero();
        assertThat(result.err()).contains("No comment on #99: cannot read the comments on #99");
    }

    @Test
    void theEmbeddedGitHubShowsNothingOnThePage() throws IOException {
        int number = pullRequest();

        assertThat(cli.run("plan", "--sandbox").exit()).isZero();
        assertThat(cli.run("apply", "--sandbox", "--yes").exit()).isZero();
        define("issues: 3\n");
        assertThat(cli.run("plan", "--sandbox").exit()).isEqualTo(ExitCode.INVALID_DEFINITIONS.status());

        assertThat(comments(number)).isEmpty();
        assertThat(directory.resolve("summary")).doesNotExist();
        assertThat(output("changes")).isEqualTo("(not set)");
    }

    @Test
    void anEventWithoutANumberHasNoComment() throws IOException {
        pullRequest();
        event("{}");
        assertThat(cli.run("plan").exit()).isZero();
    }

    @Test
    void elsewhereNothingIsWritten() {
        cli.withVariable("GITHUB_ACTIONS", "false");
        assertThat(cli.run("plan").out())
                .startsWith("In octo/hello milepost will:")
                .doesNotContain("::stop-commands::");
        assertThat(directory.resolve("summary")).doesNotExist();
        assertThat(directory.resolve("output")).doesNotExist();
    }

    private void define(String yaml) throws IOException {
        Files.writeString(directory.resolve("issues/work.yaml"), yaml);
    }

    private int pullRequest() throws IOException {
        int number = cli.sandbox().addPullRequest("octo", "hello", "Change the definitions");
        event("{\"pull_request\":{\"number\":" + number + "}}");
        return number;
    }

    private void event(String json) throws IOException {
        Path event = directory.resolve("event.json");
        Files.writeString(event, json);
        cli.withVariable("GITHUB_EVENT_NAME", "pull_request").withVariable("GITHUB_EVENT_PATH", event.toString());
    }

    /** The lines that a runner obeys. */
    private static List<String> obeyed(String log) {
        List<String> obeyed = new ArrayList<>();
        Optional<String> end = Optional.empty();
        for (String line : log.lines().toList()) {
            Matcher stop = Pattern.compile("::stop-commands::([0-9a-f]{32})").matcher(line);
            if (end.isPresent()) {
                end = end.filter(token -> !line.equals("::" + token + "::"));
            } else if (stop.matches()) {
                end = Optional.of(stop.group(1));
            } else if (line.startsWith("::") && !line.equals("::endgroup::") && !line.startsWith("::group::")) {
                obeyed.add(line);
            }
        }
        return obeyed;
    }

    /** A person changes the only issue. */
    private void edit(String json) {
        cli.sandbox()
                .handle(new SandboxRequest(
                        "PATCH",
                        "/repos/octo/hello/issues/1",
                        Map.of("authorization", "Bearer " + CliHarness.TOKEN),
                        json.getBytes(StandardCharsets.UTF_8)));
    }

    private String body() throws IOException {
        String reply = cli.sandbox()
                .handle(new SandboxRequest(
                        "GET",
                        "/repos/octo/hello/issues/1",
                        Map.of("authorization", "Bearer " + CliHarness.TOKEN),
                        "".getBytes(StandardCharsets.UTF_8)))
                .text();
        return new ObjectMapper().readTree(reply).path("body").asText();
    }

    private JsonNode comments(int number) throws IOException {
        String reply = cli.sandbox()
                .handle(new SandboxRequest(
                        "GET",
                        "/repos/octo/hello/issues/" + number + "/comments",
                        Map.of("authorization", "Bearer " + CliHarness.TOKEN),
                        "".getBytes(StandardCharsets.UTF_8)))
                .text();
        return new ObjectMapper().readTree(reply);
    }

    private String summary() throws IOException {
        return Files.readString(directory.resolve("summary"));
    }

    /** The last value of an output, as a runner reads it. */
    private String output(String name) throws IOException {
        String value = "(not set)";
        Matcher entries = OUTPUT.matcher(Files.readString(directory.resolve("output")));
        while (entries.find()) {
            value = entries.group(1).equals(name) ? entries.group(3) : value;
        }
        return value;
    }
}
