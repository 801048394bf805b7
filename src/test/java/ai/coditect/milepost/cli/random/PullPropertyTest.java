package ai.coditect.milepost.cli.random;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.body.References;
import ai.coditect.milepost.cli.Scenario;
import ai.coditect.milepost.cli.random.PulledIssue.Touch;
import ai.coditect.milepost.definition.DefinitionFiles;
import ai.coditect.milepost.definition.DefinitionLoader;
import ai.coditect.milepost.definition.DefinitionResult;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.testing.People;
import ai.coditect.milepost.testing.Result;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Definitions in any style, applied, and then edited by people at random: a pull brings in what they did and nothing
 * else, keeps every line of what nobody edited, and leaves nothing to do for a second pull, or for the next apply.
 */
class PullPropertyTest {

    private static final int RUNS = Integer.getInteger("milepost.pull.runs", 100);
    private static final int FIRST = Integer.getInteger("milepost.pull.first", 0);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern REMARK = Pattern.compile("# remark [0-9]+(?![0-9])");

    @TempDir
    private Path directory;

    static IntStream seeds() {
        return IntStream.range(FIRST, FIRST + RUNS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bringsInWhatPeopleDidAndNothingElse(int seed) throws IOException {
        Random random = new Random(seed * 7919L);
        RandomPull world = new RandomPull(random, directory);
        Scenario scenario = world.scenario();
        Map<String, String> before = files();
        assertThat(scenario.apply().exit()).isZero();
        world.people();
        world.definitions();
        Map<String, String> edited = files();
        assertThat(edited.keySet()).isEqualTo(before.keySet());
        long writes = scenario.writes();

        Result pull = scenario.run("pull", "--yes");

        assertThat(pull.exit()).as(pull.out() + pull.err()).isZero();
        assertThat(pull.out()).doesNotContain("could not be edited");
        assertThat(scenario.writes()).isEqualTo(writes);
        Map<String, String> after = files();
        says(world, after);
        whatNobodyEditedIsTheSame(world, edited, after);
        Result again = scenario.run("pull", "--yes");
        assertThat(again.out()).contains("Nothing to pull.");
        assertThat(files()).isEqualTo(after);
        settles(world, scenario);
    }

    private static void says(RandomPull world, Map<String, String> after) throws JsonProcessingException {
        TreeMap<Path, byte[]> files = new TreeMap<>();
        after.forEach((name, text) -> files.put(Path.of(name), text.getBytes(StandardCharsets.UTF_8)));
        Map<IssueId, Integer> numbers = new HashMap<>();
        world.issues().forEach(issue -> numbers.put(new IssueId(issue.id), issue.number));
        TreeMap<Path, byte[]> plain = new TreeMap<>();
        plain.put(Path.of("all.yaml"), JSON.writeValueAsBytes(world.expected()));
        assertThat(said(files, numbers)).isEqualTo(said(plain, numbers));
    }

    private static Map<String, Object> said(SortedMap<Path, byte[]> files, Map<IssueId, Integer> numbers) {
        DefinitionResult result = DefinitionLoader.load(new DefinitionFiles(files).contents());
        assertThat(result.hasErrors()).as(result.diagnostics().toString()).isFalse();
        Map<String, Object> said = new TreeMap<>();
        for (DeclaredIssue issue : result.state().issues()) {
            IssueContent content = issue.content();
            Set<String> people = new TreeSet<>();
            content.assignees().forEach(login -> people.add(login.toLowerCase(Locale.ROOT)));
            said.put(
                    issue.id().value(),
                    List.of(
                            content.title(),
                            References.resolve(content.body(), numbers),
                            new TreeSet<>(content.labels()),
                            people,
                            content.milestone(),
                            content.type(),
                            content.state(),
                            issue.blockers()));
        }
        return said;
    }

    private static void whatNobodyEditedIsTheSame(
            RandomPull world, Map<String, String> edited, Map<String, String> after) {
        boolean touched = world.issues().stream().anyMatch(issue -> issue.touch != Touch.NOBODY);
        if (!touched) {
            assertThat(after).isEqualTo(edited);
        }
        for (PulledIssue issue : world.issues()) {
            if (issue.touch == Touch.NOBODY && !issue.sharesAnchor) {
                assertThat(String.join("", after.values())).contains(world.chunk(issue));
            }
        }
        if (world.issues().stream().noneMatch(issue -> issue.touch == Touch.SHORTENED || issue.sharesAnchor)) {
            assertThat(remarks(after)).isEqualTo(remarks(edited));
        }
        after.forEach((name, text) -> {
            String old = Optional.ofNullable(edited.get(name)).orElse("");
            assertThat(text.startsWith("\ufeff")).isEqualTo(old.startsWith("\ufeff"));
            if (old.contains("\r\n")) {
                assertThat(text.replace("\r\n", "")).doesNotContain("\n");
            } else {
                assertThat(text).doesNotContain("\r");
            }
        });
    }

    private static List<String> remarks(Map<String, String> files) {
        List<String> remarks = new ArrayList<>();
        files.values().forEach(text -> {
            Matcher remark = REMARK.matcher(text);
            while (remark.find()) {
                remarks.add(remark.group());
            }
        });
        return remarks.stream().sorted().toList();
    }

    private static void settles(RandomPull world, Scenario scenario) {
        People people = scenario.people();
        Map<String, String> texts = new TreeMap<>();
        world.issues().stream()
                .filter(issue -> !world.isTextPending(issue))
                .forEach(issue -> texts.put(issue.id, people.text(issue.number)));
        Result applied = scenario.apply();
        assertThat(applied.exit()).as(applied.out() + applied.err()).isZero();
        texts.forEach(
                (id, text) -> assertThat(people.text(people.number(id))).as(id).isEqualTo(text));
        assertThat(scenario.plan("--detailed-exitcode").exit()).isZero();
        assertThat(scenario.run("pull", "--yes").out()).contains("Nothing to pull.");
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String name : List.of("root.yaml", "work.yaml")) {
            files.put(name, Files.readString(directory.resolve("issues").resolve(name)));
        }
        return files;
    }
}
