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
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A folder for each case: what is live, what is declared, and the whole plan as text and as JSON. {@code live.json}
 * holds the options of the case and the steps that lead to it: definitions applied before, people's requests below the
 * repository, their replacements in a body, their edges. Each plan is then carried out, and nothing may be left to do.
 */
class PlanCasesTest {

    private static final Path CASES = Path.of("src/test/resources/plan-cases");
    private static final Set<String> FILES = Set.of("before", "issues", "live.json", "plan.json", "plan.txt");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path directory;

    static List<String> cases() throws IOException {
        return names(CASES);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void plansAndSettles(String name) throws IOException {
        Path folder = CASES.resolve(name);
        assertThat(FILES).containsAll(names(folder));
        JsonNode live = JSON.readTree(Files.readString(folder.resolve("live.json")));
        String[] options = JSON.convertValue(live.path("options"), String[].class);
        Scenario scenario = Scenario.empty(directory);
        for (JsonNode step : live.path("steps")) {
            CaseSteps.carryOut(step, folder, scenario);
        }
        scenario.replaceAllBy(folder.resolve("issues"));

        Result text = scenario.plan(options);
        Result json = scenario.plan(with(options, "--format", "json"));
        GoldenFile.assertSame("plan-cases/" + name + "/plan.txt", text.out());
        GoldenFile.assertSame("plan-cases/" + name + "/plan.json", json.out());

        applied(scenario, options, text, JSON.readTree(json.out()));
    }

    private static void applied(Scenario scenario, String[] options, Result plan, JsonNode json) {
        long before = scenario.writes();
        Result applied = scenario.apply(options);
        assertThat(applied.exit()).as(applied.out() + applied.err()).isEqualTo(plan.exit());
        int forecast = json.path("forecast").path("writes").asInt();
        assertThat(scenario.writes() - before).isEqualTo(forecast);

        Result second = scenario.plan(with(options, "--detailed-exitcode"));
        long settled = scenario.writes();
        assertThat(second.exit()).as(second.out()).isEqualTo(plan.exit());
        assertThat(scenario.apply(options).exit()).isEqualTo(plan.exit());
        assertThat(scenario.writes()).isEqualTo(settled);
    }

    private static String[] with(String[] options, String... more) {
        return Stream.concat(Arrays.stream(options), Arrays.stream(more)).toArray(String[]::new);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().collect(Collectors.toList());
        }
    }
}
