package ai.coditect.milepost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.testing.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user is told whose command line cannot be read. */
final class UsageAdviceTest {

    @TempDir
    private Path directory;

    private CliHarness cli;

    @BeforeEach
    void define() throws IOException {
        cli = new CliHarness(directory);
        Files.createDirectory(directory.resolve("issues"));
        Files.writeString(directory.resolve("issues/one.yaml"), "issues: [{id: one, title: One}]\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "apply --dry-run -R o/r --yes | apply has no --dry-run. What it would do is shown by: milepost plan -R o/r",
                "apply -R o/r --auto-approve | apply has no --auto-approve. Write: milepost apply -R o/r --yes",
                "apply -R o/r -auto-approve | apply has no -auto-approve. Write: milepost apply -R o/r --yes",
                "import PLAN.md --approve | import has no --approve. Write: milepost import PLAN.md --yes",
                "plan -o json | plan has no -o. Write: milepost plan --format json",
                "plan --output=json | plan has no --output. Write: milepost plan --format=json",
                "completion powershell | completion takes bash, zsh or fish, not 'powershell'.",
                "plan --json --sandbox | plan has no --json. Write: milepost plan --format json --sandbox",
                "plan --output=p.json | plan has no --output. Write: milepost plan --out=p.json",
                "report -o 'my page.html' | report has no -o. Write: milepost report --out 'my page.html'",
                "plan --dry-run | plan has no --dry-run: it writes nothing to GitHub. Leave it out.",
                "validate --no-color | validate has no --no-color. Write: milepost validate --color never",
                "plan --formt json | plan has no option --formt. Did you mean --format?",
                "plan --nonsense=x | plan has no option --nonsense.",
                "validate issues | validate takes no argument 'issues'.",
                "plan --format xml | --format takes text, json or markdown, not 'xml'.",
                "plan --color blue | --color takes auto, always or never, not 'blue'.",
                "plan --on-conflict=ours | --on-conflict takes keep or yaml, not 'ours'.",
                "graph --direction up | --direction takes lr or tb, not 'up'.",
                "import -R o/r --state none | --state takes open, closed or all, not 'none'."
            })
    void saysWhatIsWrongAndWhatToWrite(String arguments, String message) {
        String[] words = arguments.replaceAll("'(\\S+) (\\S+)'", "$1\u00a0$2").split(" ");
        for (int index = 0; index < words.length; index++) {
            words[index] = words[index].replace('\u00a0', ' ');
        }

        Result result = cli.run(words);

        assertThat(result.exit()).isEqualTo(ExitCode.USAGE.status());
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isEqualTo("milepost: " + message + "\nTry: milepost " + words[0] + " --help\n");
    }

    @Test
    void aCommandThatIsNoneIsCompared() {
        assertThat(cli.run("aply").err())
                .isEqualTo("milepost: 'aply' is no command. Did you mean apply?\nTry: milepost --help\n");
        assertThat(cli.run("help", "plam").err())
                .isEqualTo("milepost: 'plam' is no command. Did you mean plan?\nTry: milepost --help\n");
        assertThat(cli.run("aply", "--help").exit()).isEqualTo(ExitCode.USAGE.status());
        assertThat(cli.run("aply", "--help").out()).isEmpty();
    }

    /** {@code --sandbox} may stand alone, so its file is written behind an equals sign. */
    @Test
    void aFileBehindTheSandboxIsUnderstood() {
        String hint = "If that is the file of the sandbox, write --sandbox=";

        assertThat(cli.run("plan", "--sandbox", "my.json").err())
                .isEqualTo("milepost: plan takes no argument 'my.json'.\n" + hint
                        + "my.json.\nTry: milepost plan --help\n");
        assertThat(cli.run("apply", "--sandbox", "my.json", "-R", "o/r").err())
                .startsWith("milepost: There is no plan file my.json.")
                .endsWith(hint + "my.json.\n");
        assertThat(cli.run("pull", "--sandbox", "my.json", "-R", "o/r").err())
                .startsWith("milepost: No issue has the id 'my.json'.")
                .endsWith(hint + "my.json.\n");
    }

    /** A token on the command line is not repeated, in whatever way it got there. */
    @Test
    void aTokenIsNotRepeated() {
        String token = "github_pat_11ABCDEFG0abcdefghijkl_mnopqrstuvwxyz0123456789";

        assertThat(cli.run("plan", "--token", token).err())
                .startsWith("milepost: There is no --token:")
                .contains("GITHUB_TOKEN")
                .doesNotContain(token);
        assertThat(cli.run("plan", "--token=" + token).err()).doesNotContain(token);
        assertThat(cli.run("plan", token).err()).doesNotContain(token);
        assertThat(cli.run("plan", "-R", token).err()).doesNotContain(token);
        assertThat(cli.run("plan", "-Tghp_abcdefghijklmnopqrstuvwxyz0123456789").err())
                .doesNotContain("abcdefghijklmnop");
    }

    @Test
    void yesIsShortEverywhere() throws IOException {
        Files.writeString(directory.resolve("PLAN.md"), "# Plan\n\n- [ ] One thing\n- [ ] Another thing\n");

        assertThat(cli.run("apply", "-y", "-R", "o/r").out()).contains("Apply complete: 1 created");
        assertThat(cli.run("pull", "-y", "-R", "o/r").exit()).isZero();
        assertThat(cli.run("import", "PLAN.md", "-f", "more", "-y").exit()).isZero();
    }
}
