package ai.coditect.milepost.cli.random;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.Scenario;
import ai.coditect.milepost.sandbox.settings.SandboxAccount;
import ai.coditect.milepost.testing.Result;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random repositories, and random parts of them, become definitions: the first plan, with the options that the import
 * advises, shows nothing but silent adoptions; carried out it changes nothing that can be seen; and the next plan is
 * empty.
 */
@Tag("slow")
class ImportLiveRoundTripTest {

    private static final Pattern ADVISED = Pattern.compile("milepost plan (?:-f again )?-R o/r(?<options>.*)\n");

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path directory;

    static Stream<Arguments> worlds() {
        return Stream.concat(
                IntStream.range(0, 60).mapToObj(seed -> Arguments.of(seed, 1 + seed % 20)),
                Stream.of(Arguments.of(1001, 60), Arguments.of(1002, 150)));
    }

    @ParameterizedTest(name = "seed {0}, {1} issues")
    @MethodSource("worlds")
    void changesNothingThatCanBeSeen(int seed, int size) {
        Random random = new Random(seed);
        Scenario scenario = Scenario.empty(
                directory,
                settings -> settings.account(SandboxAccount.outsider("mallory-token", "mallory"))
                        .account(SandboxAccount.member("ada-token", "ada")));
        RandomIssues issues = new RandomIssues(random, scenario);
        issues.open(size);
        String before = scenario.repository().visible();

        String[] selection = issues.selection();
        Result imported = scenario.run(
                "import",
                Stream.concat(Stream.of("-R", "o/r", "--yes"), Arrays.stream(selection))
                        .toArray(String[]::new));

        String told = String.join(" ", selection) + "\n" + imported.out() + imported.err();
        if (imported.exit() == 65) {
            assertThat(imported.out()).as(told).contains("nothing to import was found");
            return;
        }
        assertThat(imported.exit()).as(told).isZero();
        assertThat(scenario.run("validate").exit()).as(told).isZero();
        String[] advised = advised(imported);
        assertThat(loud(scenario.plan(plan(advised)).out())).as(told).isEmpty();
        Result applied = scenario.apply(advised);
        assertThat(applied.exit()).as(told + applied.out() + applied.err()).isZero();
        assertThat(scenario.repository().visible()).as(told).isEqualTo(before);
        assertThat(scenario.plan("--detailed-exitcode").exit()).as(told).isZero();
        assertThat(scenario.plan().out()).as(told).endsWith("No changes. GitHub matches issues/.\n");

        issues.edit();
        importsAgain(scenario);
    }

    /** Issues that have their marker already, edited by people since, keep their ids and whatever can be seen. */
    private static void importsAgain(Scenario scenario) {
        String before = scenario.repository().visible();
        Result again = scenario.run("import", "-R", "o/r", "--yes", "-f", "again", "--state", "all");
        String told = again.out() + again.err();
        if (again.exit() == 65) {
            assertThat(again.out()).containsAnyOf("nothing to import was found", "have the same title");
            return;
        }
        assertThat(again.exit()).as(told).isZero();
        String[] apply = Stream.concat(
                        Stream.of("--yes", "-f", "again"),
                        Arrays.stream(advised(again)).filter(option -> option.startsWith("--adopt")))
                .toArray(String[]::new);
        assertThat(scenario.run("apply", apply).exit()).as(told).isZero();
        assertThat(scenario.repository().visible()).as(told).isEqualTo(before);
        assertThat(scenario.run("plan", "-f", "again", "--detailed-exitcode").exit())
                .as(told)
                .isZero();
    }

    private static String[] plan(String... advised) {
        return Stream.concat(Stream.of("--format", "json"), Arrays.stream(advised))
                .toArray(String[]::new);
    }

    /** The rows of a plan that do more than to add a marker; there has to be a row at all. */
    private static List<JsonNode> loud(String plan) {
        try {
            JsonNode rows = JSON.readTree(plan).path("changes");
            assertThat(rows).as("an import that is adopted").isNotEmpty();
            return StreamSupport.stream(rows.spliterator(), false)
                    .filter(row -> !row.path("action").asText().equals("adopt")
                            || row.path("fields").size() != 1
                            || !row.path("fields")
                                    .path(0)
                                    .path("field")
                                    .asText()
                                    .equals("marker"))
                    .toList();
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private static String[] advised(Result imported) {
        Matcher advised = ADVISED.matcher(imported.err());
        assertThat(advised.find()).as(imported.err()).isTrue();
        return Stream.of(advised.group("options").strip().split(" "))
                .filter(option -> !option.isEmpty())
                .toArray(String[]::new);
    }
}
