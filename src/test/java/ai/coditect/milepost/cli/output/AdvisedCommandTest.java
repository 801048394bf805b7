package ai.coditect.milepost.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.CliHarness;
import ai.coditect.milepost.testing.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user is advised to run works as it stands. */
class AdvisedCommandTest {

    private static final Pattern COMMAND = Pattern.compile("milepost ((?:plan|apply|sandbox) .*)");
    private static final Pattern WORD = Pattern.compile("'((?:[^']|'\\\\'')*)'|([^ ']+)");

    @TempDir
    private Path directory;

    private CliHarness cli;

    @BeforeEach
    void define() throws IOException {
        cli = new CliHarness(directory);
        define("One");
    }

    private void define(String title) throws IOException {
        Path definitions = Files.createDirectories(directory.resolve("our issues"));
        Files.writeString(definitions.resolve("one.yaml"), "issues: [{id: one, title: " + title + "}]\n");
    }

    /** The words of the only command in the text, as a shell would read them. */
    private static String[] advised(String text) {
        Matcher command = COMMAND.matcher(text);
        assertThat(command.find()).as(text).isTrue();
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command.group(1));
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1).replace("'\\''", "'"));
        }
        return words.toArray(String[]::new);
    }

    @Test
    void aSavedPlanIsAppliedByTheCommandThatIsShown() {
        Result saved = cli.run(
                "plan",
                "-f",
                "our issues",
                "-R",
                "o/r",
                "--api-url",
                "http://127.0.0.1:2",
                "--out",
                "it's a plan.json");

        assertThat(saved.err())
                .isEqualTo("Saved. To carry out exactly this plan: milepost apply -f 'our issues' -R o/r --api-url"
                        + " http://127.0.0.1:2 'it'\\''s a plan.json'\n");
        assertThat(cli.run(advised(saved.err())).exit()).isZero();
    }

    @Test
    void aSavedPlanForTheSandboxToo() {
        Result saved = cli.run("plan", "-f", "our issues", "-R", "o/r", "--sandbox", "--prune", "--out", "p.json");
        assertThat(saved.err()).endsWith(": milepost apply -f 'our issues' -R o/r --sandbox p.json\n");

        Result applied = cli.run(advised(saved.err()));

        assertThat(applied.exit()).isZero();
        assertThat(applied.err()).endsWith("Look at it in a browser: milepost sandbox\n");
        assertThat(cli.run("apply", "--yes", "-f", "our issues", "-R", "o/r", "--sandbox=my box.json")
                        .err())
                .endsWith("Look at it in a browser: milepost sandbox 'my box.json'\n");
    }

    @Test
    void aStalePlanIsMadeAnewByTheCommandThatIsShown() throws IOException {
        cli.run("plan", "-f", "our issues", "-R", "o/r", "--prune", "--on-conflict=yaml", "--out", "p.json");
        define("Another");

        Result stale = cli.run("apply", "-f", "our issues", "p.json");

        assertThat(stale.err())
                .endsWith("Make a fresh one with: milepost plan -f 'our issues' -R o/r --prune --on-conflict=yaml --out"
                        + " p.json\n");
        assertThat(cli.run(advised(stale.err())).exit()).isZero();
        assertThat(cli.run("apply", "-f", "our issues", "p.json").exit()).isZero();
    }

    @Test
    void aPlanThatIsMissingIsMadeByTheCommandThatIsShown() {
        Result missing = cli.run("apply", "-f", "our issues", "-R", "o/r", "p.json");
        assertThat(missing.err())
                .isEqualTo("milepost: There is no plan file p.json. Make one with: milepost plan -f 'our issues' -R o/r"
                        + " --out p.json\n");

        assertThat(cli.run(advised(missing.err())).exit()).isZero();
    }

    @Test
    void nothingIsSavedOverAnotherFile() throws IOException {
        Files.writeString(directory.resolve("notes.txt"), "mine");

        Result refused = cli.run("plan", "-f", "our issues", "-R", "o/r", "--out", "notes.txt");

        assertThat(refused.exit()).isEqualTo(64);
        assertThat(refused.err()).endsWith("notes.txt is there already and is no saved plan. Choose another --out.\n");
        assertThat(directory.resolve("notes.txt")).hasContent("mine");
    }
}
