package ai.coditect.milepost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.definition.DefinitionLoader;
import ai.coditect.milepost.definition.DefinitionResult;
import ai.coditect.milepost.testing.People;
import ai.coditect.milepost.testing.RepositoryDump;
import ai.coditect.milepost.testing.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README says what is true. */
class ReadmeTest {

    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern EXIT_ROW = Pattern.compile("(?m)^\\| (\\d+) \\|");
    private static final Pattern COMMAND_ROW = Pattern.compile("(?m)^\\| `(\\w+)[^`]*` \\|");

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
    void givesDefinitionsThatAreValid() throws IOException {
        for (String example : blocks("yaml")) {
            String name = example.lines().findFirst().orElseThrow().replaceFirst("# issues/", "");
            Files.writeString(directory.resolve(name), example);
        }

        DefinitionResult result = DefinitionLoader.load(directory);

        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.state().issues()).hasSize(2);
    }

    @Test
    void aPlanBecomesAMilestoneInTwoCommands() throws IOException {
        Path plan = Path.of("examples/PLAN.md");
        Files.copy(plan, Files.createDirectory(directory.resolve("examples")).resolve(plan.getFileName()));
        List<String> commands = blocks("console").get(0).lines().toList();
        assertThat(commands).hasSize(2).allMatch(command -> command.startsWith("$ ./milepost "));
        CliHarness cli = new CliHarness(directory);

        Result imported = cli.run(commands.get(0).replace("$ ./milepost ", "").split(" "));
        Result applied = cli.run(commands.get(1).replace("$ ./milepost ", "").split(" "));

        assertThat(imported.exit()).isZero();
        assertThat(imported.out())
                .contains("Found: 4 issues, 5 dependencies, 2 labels, 1 milestone, 23 h.\nLeft: 1 value.\n");
        assertThat(applied.exit()).isZero();
        assertThat(applied.out()).contains("Apply complete: 12 created, 0 updated, 0 closed.");
    }

    @Test
    void whatPeopleChangeComesBack() throws IOException {
        Files.createDirectory(directory.resolve("issues"));
        for (String example : blocks("yaml")) {
            String name = example.lines().findFirst().orElseThrow().replaceFirst("# ", "");
            Files.writeString(directory.resolve(name), example);
        }
        CliHarness cli = new CliHarness(directory).answering("yes");
        cli.sandbox().addRepository("octo-org", "octo-app");
        assertThat(cli.run("apply", "--yes").exit()).isZero();
        People people = new People(new RepositoryDump(cli.sandbox(), "octo-org/octo-app"));
        people.retitle(1, "Set up pytest, with coverage");
        people.replace(1, "- [ ] Report coverage", "- [x] Report coverage\n- [ ] Cache the dependencies");

        List<Result> results = blocks("console")
                .get(1)
                .lines()
                .map(command -> cli.run(command.replace("$ milepost ", "").split(" ")))
                .toList();

        assertThat(results)
                .hasSize(2)
                .allSatisfy(result -> assertThat(result.out())
                        .startsWith(blocks("diff").get(0) + "\nPull: 2 changes on 1 issue, in 1 file.\n"));
        assertThat(results.get(0).err()).contains("Nothing was written, because of --dry-run.");
        assertThat(Files.readString(directory.resolve("issues/testing.yaml")))
                .contains("title: Set up pytest, with coverage", "      - Cache the dependencies\n");
    }

    @Test
    void listsEveryExitStatus() {
        List<Integer> listed = EXIT_ROW.matcher(readme)
                .results()
                .map(row -> Integer.valueOf(row.group(1)))
                .toList();

        assertThat(listed)
                .containsExactlyElementsOf(
                        Arrays.stream(ExitCode.values()).map(ExitCode::status).toList());
    }

    @Test
    void listsEveryCommand() {
        String help = new CliHarness(directory).run("--help").out();
        List<String> known = Pattern.compile("(?m)^  (\\w+)  ")
                .matcher(help.substring(help.indexOf("Commands:"), help.indexOf("Environment:")))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(COMMAND_ROW.matcher(readme).results().map(row -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    private List<String> blocks(String language) {
        return FENCE.matcher(readme)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map((MatchResult block) -> block.group(2))
                .toList();
    }
}
