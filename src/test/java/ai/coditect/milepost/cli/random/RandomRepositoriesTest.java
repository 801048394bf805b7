package ai.coditect.milepost.cli.random;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.Scenario;
import ai.coditect.milepost.marker.Marker;
import ai.coditect.milepost.marker.MarkerReading;
import ai.coditect.milepost.testing.Result;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random definitions meet a random team, over several rounds of changes by both: after each apply a second plan is
 * empty, the declared edges are there and the dropped ones gone, and nothing that people did is lost.
 */
@Tag("slow")
class RandomRepositoriesTest {

    private static final int ROUNDS = 3;

    @TempDir
    private Path directory;

    static Stream<Arguments> worlds() {
        return Stream.concat(
                IntStream.range(0, 24).mapToObj(seed -> Arguments.of(seed, 1 + seed % 9)),
                Stream.of(Arguments.of(1001, 60), Arguments.of(1002, 200)));
    }

    @ParameterizedTest(name = "seed {0}, {1} issues")
    @MethodSource("worlds")
    void settlesAndLosesNothing(int seed, int size) {
        Random random = new Random(seed);
        Scenario scenario = Scenario.empty(directory);
        RandomDefinitions definitions = new RandomDefinitions(random, size);
        RandomTeam team = new RandomTeam(random, scenario);
        String own = team.own();
        Map<String, Set<String>> before = Map.of();
        for (int round = 0; round <= ROUNDS; round++) {
            scenario.write("all.yaml", definitions.yaml());
            Result result = scenario.apply("--on-conflict", random.nextBoolean() ? "yaml" : "keep");
            assertThat(result.exit()).as(result.out() + result.err()).isZero();

            Result settled = scenario.plan("--detailed-exitcode");
            assertThat(settled)
                    .as(settled.out())
                    .extracting(Result::exit, Result::err)
                    .containsExactly(0, "");
            assertThat(team.own()).isEqualTo(own);
            assertThat(team.lost()).isEmpty();
            edgesAreAsDeclared(scenario, definitions, before);
            nothingIsWhereTheDefinitionsSayNone(scenario, definitions);

            before = definitions.blockers();
            team.work(List.copyOf(numbers(scenario, definitions.ids()).values()));
            definitions.change();
        }
    }

    private static void nothingIsWhereTheDefinitionsSayNone(Scenario scenario, RandomDefinitions definitions) {
        numbers(scenario, definitions.withNone("milestone"))
                .forEach((id, number) -> assertThat(scenario.people()
                                .issue(number)
                                .path("milestone")
                                .isNull())
                        .as(id)
                        .isTrue());
        numbers(scenario, definitions.withNone("type"))
                .forEach((id, number) -> assertThat(
                                scenario.people().issue(number).path("type").isNull())
                        .as(id)
                        .isTrue());
        numbers(scenario, definitions.withoutGiven())
                .forEach((id, number) ->
                        assertThat(scenario.people().labels(number)).as(id).doesNotContain("docs"));
    }

    private static void edgesAreAsDeclared(
            Scenario scenario, RandomDefinitions definitions, Map<String, Set<String>> before) {
        Map<String, Integer> numbers = numbers(scenario, definitions.ids());
        assertThat(numbers.keySet()).isEqualTo(definitions.ids());
        Map<String, Set<String>> declared = definitions.blockers();
        numbers.forEach((id, number) -> {
            Set<String> blockers = declared.getOrDefault(id, Set.of());
            Set<String> live = new TreeSet<>(
                    Arrays.asList(scenario.people().blockers(number).split(",")));
            assertThat(live).as(id).containsAll(texts(blockers, numbers));
            Set<String> dropped = new TreeSet<>(before.getOrDefault(id, Set.of()));
            dropped.removeAll(blockers);
            live.retainAll(texts(dropped, numbers));
            assertThat(live).as("dropped by " + id).isEmpty();
        });
    }

    private static Set<String> texts(Set<String> ids, Map<String, Integer> numbers) {
        return ids.stream().map(id -> String.valueOf(numbers.get(id))).collect(Collectors.toSet());
    }

    /** The numbers by id; an id that two issues carry fails. */
    private static Map<String, Integer> numbers(Scenario scenario, Set<String> ids) {
        Map<String, Integer> numbers = new TreeMap<>();
        scenario.repository().issues().forEach(issue -> {
            if (Marker.read(issue.path("body").asText()) instanceof MarkerReading.Found found
                    && ids.contains(found.id().value())) {
                assertThat(numbers.put(found.id().value(), issue.path("number").asInt()))
                        .isNull();
            }
        });
        return numbers;
    }
}
