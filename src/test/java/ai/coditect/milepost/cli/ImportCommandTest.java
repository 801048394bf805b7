package ai.coditect.milepost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.testing.Result;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    @TempDir
    private Path directory;

    private CliHarness cli;

    @BeforeEach
    void prepare() throws IOException {
        cli = new CliHarness(directory);
        Files.writeString(directory.resolve("PLAN.md"), """
                # Plan

                ## Now

                - [ ] Sow
                - [ ] Reap

                ## Checklist

                - [ ] Boots
                """);
    }

    @Test
    void aPlanIsAMilestoneInTwoCommands() {
        assertThat(cli.run("import", "PLAN.md", "--yes").exit()).isZero();
        Result applied = cli.run("apply", "--yes", "-R", "octo/hello");
        assertThat(applied.out()).contains("Apply complete: 2 created, 0 updated, 0 closed.");
        assertThat(cli.run("plan", "-R", "octo/hello").out()).contains("No changes.");
    }

    @Test
    void onlyShowsWithDryRun() {
        Result result = cli.run("import", "PLAN.md", "--dry-run");
        assertThat(result.exit()).isZero();
        assertThat(result.out()).isEqualToNormalizingNewlines("""
                PLAN.md:10:1: warning: 1 box under `Checklist` is no task
                    What belongs to no issue of this document is left out.

                Found: 2 issues.
                Left: 1 box.

                Files in issues/:
                  milepost.yaml  5 lines
                  now.yaml  11 lines
                """);
        assertThat(result.err()).isEqualTo("Nothing was written, because of --dry-run.\n");
        assertThat(directory.resolve("issues")).doesNotExist();
    }

    @Test
    void asksOnATerminalAndNeedsYesWithoutOne() {
        Result unasked = cli.run("import", "PLAN.md");
        assertThat(unasked.exit()).isEqualTo(ExitCode.USAGE.status());
        assertThat(unasked.err()).contains("There is no terminal to ask on. Nothing was written.");
        cli.answering("no");
        assertThat(cli.run("import", "PLAN.md").exit()).isEqualTo(ExitCode.FAILED.status());
        assertThat(directory.resolve("issues")).doesNotExist();
        cli.answering("yes");
        assertThat(cli.run("import", "PLAN.md").exit()).isZero();
        assertThat(cli.seenWhenAsked()).contains("Found: 2 issues.");
        assertThat(directory.resolve("issues/now.yaml")).exists();
    }

    @Test
    void neverTouchesDefinitionsThatAreThere() throws IOException {
        cli.run("import", "PLAN.md", "--yes");
        Path mine = directory.resolve("issues/now.yaml");
        Files.writeString(mine, "# mine\n");
        Result result = cli.run("import", "PLAN.md", "--yes");
        assertThat(result.exit()).isEqualTo(ExitCode.INVALID_DEFINITIONS.status());
        assertThat(result.out())
                .contains(
                        "error: there are definitions already: issues/milepost.yaml, issues/now.yaml",
                        "Name another directory with -f DIR",
                        "Nothing was written.");
        assertThat(mine).hasContent("# mine");
        assertThat(cli.run("import", "PLAN.md", "--yes", "-f", "plans/q3").exit())
                .isZero();
        assertThat(directory.resolve("plans/q3/now.yaml")).exists();
    }

    @Test
    void writesAllFilesOrNone() throws IOException {
        Path issues = directory.resolve("issues");
        Files.createDirectories(issues.resolve("now.yaml"));
        assertThat(cli.run("import", "PLAN.md", "--yes").exit()).isEqualTo(ExitCode.FAILED.status());
        assertThat(issues.resolve("milepost.yaml")).doesNotExist();
        assertThat(issues.resolve("now.yaml")).isEmptyDirectory();
    }

    @Test
    void tellsProgramsTheSame() throws IOException {
        JsonNode shown = new ObjectMapper()
                .readTree(cli.run("import", "PLAN.md", "--dry-run", "--format", "json")
                        .out());
        assertThat(shown.path("written").asBoolean()).isFalse();
        JsonNode done = new ObjectMapper()
                .readTree(cli.run("import", "PLAN.md", "--yes", "--format", "json")
                        .out());
        assertThat(done.path("written").asBoolean()).isTrue();
        assertThat(done.path("directory").asText()).isEqualTo("issues");
        assertThat(done.path("files").findValuesAsText("name")).containsExactly("milepost.yaml", "now.yaml");
        assertThat(done.path("found").toString())
                .isEqualTo("{\"issues\":2,\"dependencies\":0,\"tasks\":0,\"labels\":0,\"milestones\":0,\"hours\":0}");
        assertThat(done.path("left").path("boxes").asInt()).isEqualTo(1);
        assertThat(done.path("findings").get(0).path("line").asInt()).isEqualTo(10);
    }

    @Test
    void showsItAsMarkdown() {
        assertThat(cli.run("import", "PLAN.md", "--dry-run", "--format", "markdown")
                        .out())
                .contains("### milepost import", "**Found: 2 issues.** Left: 1 box.", "- `issues/now.yaml` 11 lines");
    }

    @Test
    void whatHasTypesIsAppliedByTheCommandThatIsAdvised() throws IOException {
        Files.writeString(directory.resolve("types.csv"), "title,type\nBake,task\nBurn,BUG\nSell,Story\n");

        cli.run("import", "types.csv", "--yes");
        Result applied = cli.run("apply", "--sandbox", "-R", "o/r", "--yes");

        assertThat(applied.exit()).isZero();
    }

    @Test
    void refusesAFileWhereADirectoryIsNamed() throws IOException {
        Files.writeString(directory.resolve("notes.txt"), "mine\n");

        Result result = cli.run("import", "PLAN.md", "--yes", "-f", "notes.txt");

        assertThat(result.exit()).isEqualTo(65);
        assertThat(result.out()).contains("error: `notes.txt` is a file\n    Name a directory with -f");
        assertThat(directory.resolve("notes.txt")).hasContent("mine\n");
    }

    @Test
    void refusesWhatItCannotRead() throws IOException {
        Files.write(directory.resolve("huge.md"), new byte[(16 << 20) + 1]);
        Files.writeString(directory.resolve("notes.txt"), "nothing\n");
        assertThat(cli.run("import", "huge.md", "--yes").out()).contains("the file is larger than 16 MiB");
        assertThat(cli.run("import", "gone.md", "--yes").out())
                .contains("gone.md:1:1: error: the file does not exist\n");
        assertThat(cli.run("import", "notes.txt", "--yes").out())
                .contains(
                        "the form of the file is not known",
                        "Name it with --from: labels, json, csv, shell, frontmatter, markdown.");
        assertThat(cli.run("import", "PLAN.md", "--from", "word").err())
                .contains("--from takes one of labels, json, csv, shell, frontmatter, markdown");
        assertThat(cli.run("import", "PLAN.md", "--encoding", "x-none").err()).contains("--encoding takes the name");
        assertThat(cli.run("import", "PLAN.md", "--hours-per-day", "0").err()).contains("--hours-per-day takes");
    }

    /** GitHub takes no body that has no room for milepost's own line. */
    @Test
    void aTextThatIsTooLongIsRefusedWhereItStands() throws IOException {
        Files.writeString(
                directory.resolve("LONG.md"),
                "## Issue 1: Short\n\n**Labels:** a\n\n## Issue 2: Long\n\n**Labels:** a\n\n" + "word ".repeat(13_200)
                        + "\n");
        Result result = cli.run("import", "LONG.md", "--yes");
        assertThat(result.exit()).isEqualTo(ExitCode.INVALID_DEFINITIONS.status());
        assertThat(result.out()).contains("LONG.md:5:1: error: the body of the issue");
    }
}
