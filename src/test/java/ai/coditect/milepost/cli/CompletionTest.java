package ai.coditect.milepost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a shell is offered. The scripts themselves are run in their shells by {@code .ci/shells}. */
final class CompletionTest {

    @TempDir
    private Path directory;

    private CliHarness cli;

    @BeforeEach
    void define() throws IOException {
        cli = new CliHarness(directory);
        Path issues = Files.createDirectory(directory.resolve("issues"));
        Files.writeString(issues.resolve("root.yaml"), """
                repository: o/r
                labels: [{name: good first issue}, {name: "type: bug"}, {name: docs}]
                milestones: [{title: First release}]
                """);
        Files.writeString(issues.resolve("one.yaml"), """
                workstream: Words & pictures
                issues: [{id: one, title: One, labels: [docs]}, {id: other, title: Two}]
                """);
    }

    @Test
    void commandsWithWhatTheyDo() {
        assertThat(lines("p"))
                .containsExactly(
                        "plan\tShow what would change on GitHub.",
                        "pull\tBring what people changed on GitHub into the definitions.");
        assertThat(offered("")).contains("init", "plan", "help").doesNotContain("__complete");
        assertThat(offered("help", "va")).containsExactly("validate");
        assertThat(offered("--v")).containsExactly("--version");
        assertThat(offered("nothing", "")).isEmpty();
        assertThat(offered()).isEmpty();
    }

    @Test
    void optionsThatAreNotGivenYet() {
        assertThat(lines("validate", "--fo")).containsExactly("--format\tForm of the result on standard output.");
        assertThat(offered("plan", "--format=json", "--for")).isEmpty();
        assertThat(offered("plan", "-f", "plans", "--def")).isEmpty();
        assertThat(offered("graph", "--workstream", "A", "--work")).containsExactly("--workstream");
        assertThat(offered("validate", "--")).doesNotContain("--verbose", "--quiet");
        assertThat(offered("plan", "--", "--")).isEmpty();
    }

    @Test
    void valuesOfAnOption() {
        assertThat(offered("plan", "--format", "")).containsExactly("text", "json", "markdown");
        assertThat(offered("plan", "--format=j")).containsExactly("--format=json");
        assertThat(offered("plan", "--out", "")).containsExactly(":files");
        assertThat(offered("plan", "--out=p")).containsExactly(":files");
        assertThat(offered("plan", "-f", "")).containsExactly(":directories");
        assertThat(offered("plan", "--max-wait", "")).isEmpty();
        assertThat(offered("completion", "")).containsExactly("bash", "zsh", "fish");
        assertThat(offered("apply", "")).containsExactly(":files");
        assertThat(offered("schema", "p")).containsExactly("plan", "pull");
    }

    /** It may stand alone, so the next word is not its value. */
    @Test
    void theSandboxTakesItsFileAfterAnEqualsSign() {
        assertThat(offered("plan", "--sandbox", "")).isEmpty();
        assertThat(offered("plan", "--sandbox=")).containsExactly(":files");
    }

    @Test
    void namesOfTheDefinitions() {
        assertThat(offered("pull", "o")).containsExactly("one", "other");
        assertThat(offered("pull", "one", "ot")).containsExactly("other");
        assertThat(offered("import", "--label", "")).containsExactly("good first issue", "type: bug", "docs");
        assertThat(offered("import", "--milestone=F")).containsExactly("--milestone=First release");
        assertThat(offered("graph", "--workstream", "")).containsExactly("Words & pictures");
    }

    @Test
    void ofTheDirectoryThatIsNamed() throws IOException {
        Path others = Files.createDirectory(directory.resolve("others"));
        Files.writeString(others.resolve("x.yaml"), "issues: [{id: elsewhere, title: Else}]\n");

        assertThat(offered("pull", "-f", "others", "")).containsExactly("elsewhere");
        assertThat(offered("pull", "--definitions=others", "")).containsExactly("elsewhere");
        assertThat(offered("pull", "-f", "nowhere", "")).isEmpty();
    }

    @Test
    void brokenDefinitionsOfferNothingAndSayNothing() throws IOException {
        Files.writeString(directory.resolve("issues/one.yaml"), "issues: [{id: one}]\n");

        assertThat(offered("pull", "")).isEmpty();
    }

    private List<String> offered(String... words) {
        return lines(words).stream().map(line -> line.replaceFirst("\t.*", "")).toList();
    }

    private List<String> lines(String... words) {
        List<String> arguments = new ArrayList<>(List.of("__complete", "--"));
        arguments.addAll(List.of(words));
        var result = cli.run(arguments.toArray(String[]::new));
        assertThat(result.exit()).isZero();
        assertThat(result.err()).isEmpty();
        return result.out().lines().toList();
    }
}
