package ai.coditect.milepost.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.CliHarness;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.definition.DefinitionLoader;
import ai.coditect.milepost.testing.People;
import ai.coditect.milepost.testing.RepositoryDump;
import ai.coditect.milepost.testing.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands of the documents do what the documents say. */
final class DocumentedCommandsTest {

    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final Pattern EXIT_ROW = Pattern.compile("(?m)^\\| (\\d+) \\|");

    /** What cannot run here, and why is in what it is. */
    private static final Pattern NOT_HERE = Pattern.compile(
            "(mkdir|cd|export|docker|brew|scoop|jbang|curl|tar|gh) .*|(\\./)?milepost sandbox|milepost doctor");

    @TempDir
    private Path directory;

    static List<Path> documents() throws IOException {
        try (Stream<Path> documents = Files.list(Path.of("docs"))) {
            return Stream.concat(Stream.of(Path.of("README.md")), documents.sorted())
                    .filter(path -> path.toString().endsWith(".md"))
                    .toList();
        }
    }

    /** The commands of a document, one after the other, as a reader would run them. */
    @ParameterizedTest
    @MethodSource("documents")
    void theCommandsDoWhatIsShown(Path document) throws IOException {
        Place place = Place.of(document, directory);
        for (String block : blocks(document, "console")) {
            String output = "";
            for (String line : block.lines().toList()) {
                if (line.startsWith("$ ")) {
                    output = place.run(line.substring(2), document);
                } else if (!line.equals("…")) {
                    assertThat(output)
                            .as("output of the command above it in " + document)
                            .contains(line);
                }
            }
        }
    }

    /** Where the commands of a document are run. */
    private record Place(CliHarness cli) {

        /** What a reader of that document has. */
        static Place of(Path document, Path directory) throws IOException {
            switch (document.getFileName().toString()) {
                case "tutorial.md", "install.md" -> {}
                case "several.md" -> {
                    one(directory.resolve("plans/app"), "octo-org/app");
                    one(directory.resolve("plans/site"), "octo-org/site");
                }
                case "adopt.md" -> one(directory.resolve("issues"), "octo-org/app");
                case "pull.md" -> example(directory);
                default -> copy(Path.of("issues"), directory.resolve("issues"));
            }
            copy(Path.of("examples"), directory.resolve("examples"));
            CliHarness cli = new CliHarness(directory).answering("yes");
            if (document.endsWith("pull.md") || document.endsWith("adopt.md")) {
                assertThat(cli.run("apply", "--yes").exit()).isZero();
            }
            return new Place(cli);
        }

        String run(String line, Path document) throws IOException {
            String command = line.replaceFirst(" \\| .*", "").replaceFirst(" +#.*", "");
            if (NOT_HERE.matcher(command).matches()) {
                return "";
            }
            assertThat(command).as("a command in " + document).matches("(\\./)?milepost .*");
            String[] words = WORD.matcher(command.replaceFirst("^\\S+ ", ""))
                    .results()
                    .map(word -> Optional.ofNullable(word.group(1)).orElse(word.group(2)))
                    .map(word -> word.replace("OWNER/NAME", "octo-org/app"))
                    .filter(word -> !word.startsWith("--api-url") && !word.startsWith("https://ghe."))
                    .toArray(String[]::new);
            Result result = cli.run(words);
            assertThat(result.exit())
                    .as(command + "\n" + result.out() + result.err())
                    .isZero();
            return result.out();
        }

        private static void one(Path issues, String repository) throws IOException {
            Files.createDirectories(issues);
            Files.writeString(
                    issues.resolve("one.yaml"), "repository: " + repository + "\nissues: [{id: one, title: One}]\n");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void example(Path directory) throws IOException {
        Files.createDirectories(directory.resolve("issues"));
        for (String example : blocks(Path.of("docs/pull.md"), "yaml")) {
            String name = example.lines().findFirst().orElseThrow().replaceFirst("# ", "");
            if (name.startsWith("issues/")) {
                Files.writeString(directory.resolve(name), example);
            }
        }
    }

    @Test
    void theExampleOfAPullIsTrue() throws IOException {
        example(directory);
        assertThat(DefinitionLoader.load(directory.resolve("issues")).diagnostics())
                .isEmpty();
        CliHarness cli = new CliHarness(directory).answering("yes");
        cli.sandbox().addRepository("octo-org", "octo-app");
        assertThat(cli.run("apply", "--yes").exit()).isZero();
        People people = new People(new RepositoryDump(cli.sandbox(), "octo-org/octo-app"));
        people.retitle(1, "Set up pytest, with coverage");
        people.replace(1, "- [ ] Report coverage", "- [x] Report coverage\n- [ ] Cache the dependencies");

        List<Result> results = blocks(Path.of("docs/pull.md"), "console")
                .get(0)
                .lines()
                .map(command -> cli.run(command.replace("$ milepost ", "").split(" ")))
                .toList();

        String shown = blocks(Path.of("docs/pull.md"), "diff").get(0);
        assertThat(results)
                .hasSize(2)
                .allSatisfy(result ->
                        assertThat(result.out()).startsWith(shown + "\nPull: 2 changes on 1 issue, in 1 file.\n"));
        assertThat(results.get(0).err()).contains("Nothing was written, because of --dry-run.");
        assertThat(Files.readString(directory.resolve("issues/testing.yaml")))
                .contains("title: Set up pytest, with coverage", "      - Cache the dependencies\n");
    }

    @Test
    void everyExitStatusIsExplained() throws IOException {
        String page = Files.readString(Path.of("docs/exit-status.md"));
        List<Integer> listed = EXIT_ROW.matcher(page)
                .results()
                .map(row -> Integer.valueOf(row.group(1)))
                .toList();

        assertThat(listed)
                .containsExactlyElementsOf(
                        Arrays.stream(ExitCode.values()).map(ExitCode::status).toList());
    }

    private static List<String> blocks(Path document, String language) throws IOException {
        return FENCE.matcher(Files.readString(document))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map((MatchResult block) -> block.group(2))
                .toList();
    }
}
