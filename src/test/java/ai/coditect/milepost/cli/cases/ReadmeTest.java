package ai.coditect.milepost.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.CliHarness;
import ai.coditect.milepost.definition.DefinitionLoader;
import ai.coditect.milepost.testing.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README says what is true. */
class ReadmeTest {

    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

    private final String readme;

    @TempDir
    private Path directory;

    ReadmeTest() throws IOException {
        readme = Files.readString(Path.of("README.md"));
    }

    @Test
    void namesTheTwoCommandsThatDoEverything() {
        assertThat(blocks("sh")).containsExactly("./milepost apply --sandbox --yes\n", "mvn verify\n");
    }

    @Test
    void showsTheOutputThatTheFirstCommandHas() throws IOException {
        CliHarness cli = new CliHarness(directory);

        Result result = cli.run("apply", "--sandbox", "--yes", "-f", CliHarness.ISSUES.toString());

        int from = 0;
        for (String line : blocks("").get(0).lines().toList()) {
            if (!line.strip().equals("…")) {
                int at = result.out().indexOf(line + "\n", from);
                assertThat(at).as("after what stands before it: " + line).isNotNegative();
                from = at + line.length();
            }
        }
    }

    @Test
    void showsDefinitionsThatAreValid() throws IOException {
        Files.writeString(directory.resolve("one.yaml"), blocks("yaml").get(0));
        Files.writeString(directory.resolve("root.yaml"), """
                labels: [{name: testing}]
                people: {Developer 1: octocat}
                """);
        Files.writeString(
                directory.resolve("other.yaml"), "issues: [{id: python-version, title: Agree on a version}]\n");

        assertThat(DefinitionLoader.load(directory).diagnostics()).isEmpty();
    }

    private List<String> blocks(String language) {
        return FENCE.matcher(readme)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map((MatchResult block) -> block.group(2))
                .toList();
    }
}
