package ai.coditect.milepost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.testing.EditorYaml;
import ai.coditect.milepost.testing.JsonSchemas;
import ai.coditect.milepost.testing.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {

    private static final Pattern PINNED = Pattern.compile("actions/[a-z-]+@[0-9a-f]{40} # v[0-9.]+");

    @TempDir
    private Path directory;

    private CliHarness cli;

    @BeforeEach
    void prepare() {
        cli = new CliHarness(directory);
    }

    @Test
    void writesDefinitionsAndWorkflows() throws IOException {
        Result result = cli.run("init");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualToNormalizingNewlines("""
                wrote issues/milepost.yaml
                wrote issues/first-steps.yaml
                wrote .github/workflows/milepost.yml
                wrote .github/workflows/milepost-pull.yml

                Next: put your own issues into issues/, check them with
                  milepost validate
                and see them on an embedded GitHub, without an account, with
                  milepost apply --sandbox -R OWNER/NAME
                Once they are pushed, the workflows apply them, for each push to the branch main.
                """);
        assertThat(List.of(workflow(), pullWorkflow()))
                .allSatisfy(text -> assertThat(text)
                        .contains("uses: coditect-ai/milepost@", "definitions: issues")
                        .doesNotContain("@VERSION@", "@DEFINITIONS@"));
    }

    @Test
    void whatItWritesIsValidAndCanBeApplied() {
        cli.run("init");
        assertThat(cli.run("validate").out()).isEqualToNormalizingNewlines("issues/ is valid.\n");
        Result applied = cli.run("apply", "--yes", "-R", "octo/hello");
        assertThat(applied.out()).contains("Apply complete: 6 created, 0 updated, 0 closed.");
        assertThat(cli.run("plan", "-R", "octo/hello").out()).contains("No changes. GitHub matches issues/.");
    }

    @Test
    void theDefinitionsNameTheirSchema() throws IOException {
        cli.run("init");
        for (String file : List.of("milepost.yaml", "first-steps.yaml")) {
            String text = Files.readString(directory.resolve("issues").resolve(file));
            assertThat(text)
                    .startsWith(
                            "# yaml-language-server: $schema=https://raw.githubusercontent.com/coditect-ai/milepost/"
                                    + "main/docs/schema/definitions.json\n#");
            assertThat(JsonSchemas.refusals("definitions", EditorYaml.read(text)))
                    .isEmpty();
        }
    }

    @Test
    void leavesEveryFileThatIsThere() throws IOException {
        Path mine = directory.resolve("issues/milepost.yaml");
        Files.createDirectories(mine.getParent());
        Files.writeString(mine, "# mine\n");
        assertThat(cli.run("init").out().lines())
                .contains("left  issues/milepost.yaml, which is there already", "wrote issues/first-steps.yaml");
        assertThat(cli.run("init").out().lines())
                .contains("left  issues/first-steps.yaml, which is there already")
                .noneMatch(line -> line.startsWith("wrote"));
        assertThat(mine).hasContent("# mine");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void writesNothingBehindALink() throws IOException {
        Path theirs = directory.resolve("theirs");
        Path link = directory.resolve("issues/milepost.yaml");
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, theirs);

        assertThat(cli.run("init").out().lines()).contains("left  issues/milepost.yaml, which is there already");
        assertThat(theirs).doesNotExist();
    }

    @Test
    void takesAnotherDirectory() throws IOException {
        assertThat(cli.run("init", "-f", "planning/work").out())
                .contains("wrote planning/work/milepost.yaml", "milepost validate -f planning/work");
        assertThat(workflow()).contains("paths: [\"planning/work/**\"]", "definitions: planning/work");
        assertThat(pullWorkflow()).contains("definitions: planning/work", "DEFINITIONS: planning/work");
        assertThat(cli.run("validate", "-f", "planning/work").exit()).isZero();
    }

    @Test
    void refusesADirectoryThatAWorkflowCouldNotName() {
        for (String name : new String[] {"a: b", "../other", "/abs", "x\n- run: evil", "a b"}) {
            Result result = cli.run("init", "-f", name);
            assertThat(result.exit()).isEqualTo(ExitCode.USAGE.status());
            assertThat(result.err()).contains("milepost init takes a directory inside the repository");
        }
        assertThat(directory).isEmptyDirectory();
    }

    /** Without one, a job that hangs lasts six hours. */
    @Test
    void everyJobThatIsHandedOutHasATimeLimit() throws IOException {
        cli.run("init");
        List<String> workflows = new ArrayList<>(
                List.of(workflow(), pullWorkflow(), Files.readString(Path.of("docs/github-action.md"))));
        try (Stream<Path> own = Files.list(Path.of(".github/workflows"))) {
            for (Path file : own.toList()) {
                workflows.add(Files.readString(file));
            }
        }
        assertThat(workflows)
                .allSatisfy(text -> assertThat(count(text, "(?m)^    timeout-minutes: \\d+$"))
                        .isPositive()
                        .isEqualTo(count(text, "(?m)^    runs-on: ")));
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    /** A version that is raised in one place must be raised in the other. */
    @Test
    void pinsTheActionsThatThisRepositoryUses() throws IOException {
        cli.run("init");
        String own = Files.readString(Path.of(".github/workflows/sync-issues.yml"));
        String written = (workflow() + pullWorkflow()).replaceAll("(?m)^.*coditect-ai/milepost@.*$", "");
        assertThat(pins(written)).isNotEmpty().isSubsetOf(pins(own));
        assertThat(written.lines().filter(line -> line.contains("uses:")))
                .allMatch(line -> PINNED.matcher(line).find());
    }

    /** There is one text of it, so that what is tested is what people copy. */
    @Test
    void theDocumentShowsTheWorkflowThatPulls() throws IOException {
        cli.run("init");
        assertThat(unversioned(Files.readString(Path.of("docs/github-action.md"))))
                .contains("```yaml\n" + unversioned(pullWorkflow()) + "```\n");
    }

    private static String unversioned(String text) {
        return text.replaceAll("coditect-ai/milepost@\\S+", "coditect-ai/milepost");
    }

    private static Set<String> pins(String workflow) {
        return PINNED.matcher(workflow).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private String pullWorkflow() throws IOException {
        return Files.readString(directory.resolve(".github/workflows/milepost-pull.yml"));
    }

    private String workflow() throws IOException {
        return Files.readString(directory.resolve(".github/workflows/milepost.yml"));
    }
}
