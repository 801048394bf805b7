package ai.coditect.milepost.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.Scenario;
import ai.coditect.milepost.testing.GoldenFile;
import ai.coditect.milepost.testing.Result;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A folder for each case: {@code before}, which is applied; {@code people.json} with the options of the pull and what
 * people do then; {@code edited}, if the definitions were changed meanwhile; {@code after}, what the files are to be
 * byte for byte; and {@code output.txt} with the exit status and all that is printed. GitHub is never written to, a
 * second pull changes nothing, and the next apply changes no text that people see, unless {@code people.json} says so.
 */
class PullCasesTest {

    private static final Path CASES = Path.of("src/test/resources/pull-cases");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path directory;

    static List<String> cases() throws IOException {
        return names(CASES);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void pulls(String name) throws IOException {
        Path folder = CASES.resolve(name);
        JsonNode people = JSON.readTree(Files.readString(folder.resolve("people.json")));
        String[] options = JSON.convertValue(people.path("options"), String[].class);
        Scenario scenario = Scenario.empty(directory);
        define(folder.resolve("before"));
        assertThat(scenario.apply().exit()).isZero();
        for (JsonNode step : people.path("steps")) {
            CaseSteps.carryOut(step, folder, scenario);
        }
        if (Files.exists(folder.resolve("edited"))) {
            define(folder.resolve("edited"));
        }
        long writes = scenario.writes();

        Result pull = scenario.run("pull", with(options, "--yes"));

        GoldenFile.assertSame(
                "pull-cases/" + name + "/output.txt", "exit " + pull.exit() + "\n" + pull.out() + pull.err());
        Map<String, String> after = files(directory.resolve("issues"));
        for (Map.Entry<String, String> file : after.entrySet()) {
            GoldenFile.assertIdentical("pull-cases/" + name + "/after/" + file.getKey(), file.getValue());
        }
        assertThat(paths(folder.resolve("after"))).isEqualTo(List.copyOf(after.keySet()));
        Result again = scenario.run("pull", with(options, "--yes"));
        assertThat(again.exit()).isEqualTo(pull.exit());
        assertThat(files(directory.resolve("issues"))).isEqualTo(after);
        assertThat(scenario.writes()).isEqualTo(writes);
        if (pull.exit() == 0) {
            applied(scenario, people.path("textChanges").asBoolean());
        }
    }

    private static void applied(Scenario scenario, boolean textChanges) {
        Map<Integer, String> before = texts(scenario);
        Result applied = scenario.apply();
        assertThat(applied.exit()).as(applied.out() + applied.err()).isZero();
        if (!textChanges) {
            assertThat(texts(scenario)).isEqualTo(before);
        }
        assertThat(scenario.plan("--detailed-exitcode").exit()).isZero();
        assertThat(scenario.run("pull", "--dry-run", "--detailed-exitcode").exit())
                .isZero();
    }

    private static Map<Integer, String> texts(Scenario scenario) {
        Map<Integer, String> texts = new TreeMap<>();
        scenario.repository().issues().forEach(issue -> {
            int number = issue.path("number").asInt();
            texts.put(number, scenario.people().text(number));
        });
        return texts;
    }

    private void define(Path source) throws IOException {
        Path issues = Files.createDirectories(directory.resolve("issues"));
        for (String file : paths(issues)) {
            Files.delete(issues.resolve(file));
        }
        for (String file : paths(source)) {
            Files.createDirectories(issues.resolve(file).getParent());
            Files.copy(source.resolve(file), issues.resolve(file));
        }
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String name : paths(folder)) {
            files.put(name, Files.readString(folder.resolve(name)));
        }
        return files;
    }

    private static String[] with(String[] options, String... more) {
        List<String> all = new ArrayList<>(Arrays.asList(options));
        all.addAll(Arrays.asList(more));
        return all.toArray(String[]::new);
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** The files below a folder. */
    private static List<String> paths(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
