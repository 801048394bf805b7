package ai.coditect.milepost.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.CliHarness;
import ai.coditect.milepost.testing.FailingWriter;
import ai.coditect.milepost.testing.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A result that nobody gets is a failure; a reader that has read enough is none. */
class UnwritableOutputTest {

    private static final String FULL =
            "milepost: cannot write the result to standard output: No space left on device.\n";

    @TempDir
    private Path directory;

    private CliHarness cli;

    @BeforeEach
    void define() throws IOException {
        cli = new CliHarness(directory);
        Files.createDirectories(directory.resolve("issues"));
        Files.writeString(directory.resolve("issues/one.yaml"), """
                repository: o/r
                issues: [{id: one, title: One}]
                """);
        Files.writeString(directory.resolve("plan.md"), "- [ ] Book the train\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "--version",
                "validate",
                "validate --format json",
                "plan",
                "plan --detailed-exitcode --format json",
                "plan --format markdown",
                "apply --yes",
                "apply --yes --format json",
                "graph",
                "import plan.md -f imported --dry-run",
                "import plan.md -f imported --yes --format json",
                "init"
            })
    void aFullDiskIsAFailure(String command) {
        Result result = cli.withOutput(out -> new FailingWriter("No space left on device"))
                .run(command.split(" "));

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).endsWith(FULL).doesNotContain("Exception");
    }

    @Test
    void aPlanThatCouldNotBeShownIsNotCarriedOut() {
        Result result = cli.withOutput(out -> new FailingWriter("No space left on device"))
                .run("apply", "--yes");

        assertThat(result.err()).isEqualTo("The plan could not be shown, so nothing was written.\n" + FULL);
        assertThat(cli.sandbox().statistics().writes()).isZero();
    }

    @Test
    void anImportThatCouldNotBeShownIsNotWritten() {
        Result result = cli.withOutput(out -> new FailingWriter("No space left on device"))
                .run("import", "plan.md", "-f", "imported", "--yes");

        assertThat(result.err()).isEqualTo("What was found could not be shown, so nothing was written.\n" + FULL);
        assertThat(directory.resolve("imported")).doesNotExist();
    }

    @Test
    void aFaultOfTheCommandKeepsItsStatus() throws IOException {
        Files.writeString(directory.resolve("issues/two.yaml"), "issues: [{id: one}]");

        assertThat(cli.withOutput(out -> new FailingWriter("No space left on device"))
                        .run("validate")
                        .exit())
                .isEqualTo(65);
    }

    @Test
    void aReaderThatHasReadEnoughIsNoFailure() {
        Result result = cli.withOutput(out -> new FailingWriter("Broken pipe")).run("plan");

        assertThat(result).isEqualTo(new Result(0, "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY"})
    void aFileOfTheRunnerThatCannotBeWrittenIsAFailure(String variable) throws IOException {
        Path unwritable = Files.createDirectory(directory.resolve("full"));
        cli.withVariable("GITHUB_ACTIONS", "true").withVariable(variable, unwritable.toString());

        for (String command : new String[] {"plan", "validate", "validate -f none", "plan --none"}) {
            Result result = cli.run(command.split(" "));
            assertThat(result.exit()).as(command).isNotZero();
            assertThat(result.err())
                    .as(command)
                    .contains("milepost: cannot read or write a file: " + unwritable)
                    .doesNotContain("Exception");
        }
    }

    @Test
    void aPlanThatCannotBeSavedIsAFailureAndLeavesNothing() {
        Result result = cli.run("plan", "--out", "none/p.json");

        assertThat(result.exit()).isEqualTo(64);
        assertThat(result.err()).contains("There is no directory ");
        assertThat(directory.resolve("none")).doesNotExist();
    }
}
