package ai.coditect.milepost.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import ai.coditect.milepost.graph.DependencyGraph;
import ai.coditect.milepost.model.DeclaredState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Definitions of up to 1 MiB that would take minutes, or all memory, if any step took time with the square of them. */
@Tag("slow")
class DefinitionBombsTest {

    private static final int MAX = 1 << 20;

    /** Far more than any takes on a slow machine; a quadratic step takes longer. */
    private static final Duration GUARD = Duration.ofSeconds(60);

    private static final Map<String, String> BOMBS = bombs();

    @TempDir
    private Path directory;

    private static Map<String, String> bombs() {
        Random random = new Random(5);
        Map<String, String> bombs = new LinkedHashMap<>();
        String body = "issues:\n  - {id: i, title: I, body: &b '" + "x".repeat(60_000) + "'}\n";
        bombs.put("aliases of a text", body + many(20_000, i -> "  - {id: i%d, title: t%d, body: *b}\n"));
        String dull =
                random.ints(56_000, 'a', 'c').mapToObj(Character::toString).collect(Collectors.joining());
        bombs.put(
                "aliases of a text that packs slowly",
                "issues:\n  - {id: i, title: I, body: &b " + dull + "}\n"
                        + many(280, i -> "  - {id: i%d, title: t%d, body: *b}\n"));
        bombs.put(
                "aliases of lists of aliases",
                "l0: &l0 [x]\n"
                        + many(10, i -> "l" + (i + 1) + ": &l" + (i + 1) + " [" + ("*l" + i + ", ").repeat(5) + "]\n"));
        bombs.put(
                "unknown labels beside many known ones",
                "labels:\n" + many(6_000, i -> "  - name: " + letters(random, 70) + "\n")
                        + one("labels: [" + many(60_000, i -> "q%d,") + "]"));
        bombs.put(
                "unknown references that are nearly known",
                "issues:\n" + many(8_000, i -> "  - {id: nearly-equal-name-%d-of-a-kind, title: t%d}\n")
                        + "  - {id: z, title: Z, depends_on: ["
                        + many(3_000, i -> "nearly-equal-name-%d-of-a-kindx,") + "]}\n");
        bombs.put("references to nothing", "issues:\n" + one("goal: '" + many(90_000, i -> "#{u%d}") + "'"));
        bombs.put("one reference to nothing", "issues:\n" + one("goal: '" + many(180_000, i -> "#{u}") + "'"));
        bombs.put("escaped references", "issues:\n" + one("goal: \"" + many(60_000, i -> "#\\x7bu%d}") + "\""));
        bombs.put("no references", "issues:\n" + one("goal: '" + many(180_000, i -> "`#{B}") + "'"));
        bombs.put("unknown keys", "issues:\n" + one("goal: x") + many(28_000, i -> "    accepptance_criterya%d: x\n"));
        bombs.put("a chain", chain("depends_on: [i%d]", 19_000));
        bombs.put("a chain of parents", chain("parent: i%d", 19_000));
        bombs.put(
                "a cycle",
                chain("depends_on: [i%d]", 18_000).replace("title: t0}", "title: t0, depends_on: [i17999]}"));
        bombs.put(
                "a cycle from every issue",
                chain("depends_on: [i%d, i17000]", 17_000).replace("title: t0}", "title: t0, depends_on: [i16999]}"));
        bombs.put("cut texts", "issues:\n" + one("tasks:") + many(60_000, i -> "      - F #12\n"));
        bombs.put("cut references", "issues:\n" + one("tasks:") + many(60_000, i -> "      - F #{b}\n"));
        bombs.put(
                "defaults",
                "labels: [" + many(9_000, i -> "{name: l%d},") + "]\ndefaults: {labels: [" + many(9_000, i -> "l%d,")
                        + "]}\nissues:\n" + many(20_000, i -> "  - {id: i%d, title: t%d}\n"));
        bombs.put("small items", "issues:\n" + one("tasks: [" + "a,".repeat(500_000) + "]"));
        bombs.put("items that are no issues", "issues: [" + "a,".repeat(500_000) + "]");
        bombs.put(
                "labels that are none",
                "labels:\n" + many(17_000, i -> "  - aaaaaaaaaaaaaaaaaaaaaaaaa\n") + "issues:\n"
                        + one("labels: [" + many(12_000, i -> "aaaaaaaaaaaaaaaaaaaaaaaaaaaa%d,") + "]"));
        bombs.put("a long title", "issues:\n  - {id: i, title: " + "x".repeat(1_000_000) + "}\n");
        bombs.put("an id that is none", "issues:\n  - {title: T, id: " + "x-".repeat(500_000) + "}\n");
        bombs.put("markers", "issues:\n" + one("goal: '" + "<!-- milepost ".repeat(70_000) + "'"));
        bombs.put("code", "issues:\n" + one("goal: '#{b} " + many(5_000, i -> "`".repeat(i % 300 + 1) + " ") + "'"));
        bombs.put("brackets", "issues: " + "[".repeat(1_000_000));
        bombs.put("question marks", "? ".repeat(500_000));
        bombs.put("colons", ": ".repeat(500_000));
        bombs.put("blank lines", "\n".repeat(1_000_000));
        bombs.put("roles", "people:\n" + many(60_000, i -> "  r%d: null\n"));
        return bombs;
    }

    private static String many(int count, IntFunction<String> part) {
        return IntStream.range(0, count)
                .mapToObj(i -> part.apply(i).replace("%d", Integer.toString(i)))
                .collect(Collectors.joining());
    }

    private static String one(String rest) {
        return "  - id: one\n    title: One\n    " + rest + "\n";
    }

    private static String chain(String link, int length) {
        return "issues:\n  - {id: i0, title: t0}\n"
                + IntStream.range(1, length)
                        .mapToObj(i -> "  - {id: i" + i + ", title: t" + i + ", "
                                + link.replace("%d", Integer.toString(i - 1)) + "}\n")
                        .collect(Collectors.joining());
    }

    private static String letters(Random random, int length) {
        return random.ints(length, 'a', 'h').mapToObj(Character::toString).collect(Collectors.joining());
    }

    static List<String> names() {
        return List.copyOf(BOMBS.keySet());
    }

    @ParameterizedTest
    @MethodSource("names")
    void isJudgedSoon(String name) {
        String bomb = BOMBS.getOrDefault(name, "");
        assertThat(bomb.length()).isLessThanOrEqualTo(MAX);
        Fixture fixture = new Fixture(directory).file("bomb.yaml", bomb);

        DefinitionResult result = assertTimeoutPreemptively(GUARD, fixture::load);

        assertThat(result.diagnostics()).hasSizeLessThanOrEqualTo(2_002);
        assertThat(result.diagnostics()).allMatch(finding -> finding.summary().length() <= 2_001);
    }

    @Test
    void aliasesAreWrittenOutUpToALimit() {
        String bomb = BOMBS.getOrDefault("aliases of a text", "");

        assertThat(new Fixture(directory).file("bomb.yaml", bomb).findings())
                .isEqualTo(
                        "bomb.yaml:281:35 error: the definitions are larger than 16 MiB when all aliases (`*name`) are"
                                + " written out — Definitions are far smaller than that. Write what issues share into"
                                + " `defaults:`.");
    }

    @Test
    void ofVeryManyFaultsOnlyTheFirstAreKept() {
        String bomb = BOMBS.getOrDefault("references to nothing", "");

        assertThat(new Fixture(directory).file("bomb.yaml", bomb).findings().lines())
                .hasSize(1_001)
                .startsWith(
                        "bomb.yaml:4:12 error: no issue has the id `u0` — Add an issue with this id. To show `#{u0}`"
                                + " literally, write `\\#{u0}`.")
                .endsWith("error: 89001 more errors are left out — Only the first 1000 are kept. Fix those, then check"
                        + " again.");
    }

    @Test
    void aLongChainIsLayered() {
        DeclaredState state = new Fixture(directory)
                .file("chain.yaml", chain("depends_on: [i%d]", 15_000))
                .load()
                .state();

        DependencyGraph graph = assertTimeoutPreemptively(GUARD, () -> DependencyGraph.of(state));

        assertThat(graph.layers()).hasSize(15_000);
    }
}
