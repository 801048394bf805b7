package ai.coditect.milepost.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import ai.coditect.milepost.cli.CliHarness;
import ai.coditect.milepost.testing.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a file, {@code validate} says that it is valid or what is wrong, and says it soon. */
@Tag("slow")
class FuzzedDefinitionsTest {

    private static final int MUTANTS = 1_000;

    /** Far more than one takes on a slow machine. */
    private static final Duration GUARD = Duration.ofSeconds(60);

    /** What a crash would say. */
    private static final Pattern FAULT_OF_OURS =
            Pattern.compile("(?i)exception|\\tat |fault of milepost|StackOverflow");

    /** What is put where nobody would put it. */
    private static final List<String> TOKENS = List.of(
            ": ",
            "- ",
            "? ",
            "[",
            "]",
            "{",
            "}",
            ",",
            "#",
            " #12",
            " #{",
            "}",
            "&a ",
            "*a",
            "*a\n",
            "<<: *a",
            "!!set ",
            "!x ",
            "|\n",
            ">-\n",
            "\"",
            "'",
            "\\",
            "\n",
            "\r",
            "\t",
            "\u2028",
            "\ufeff",
            "\u0000",
            "---\n",
            "...\n",
            "%YAML 1.1\n",
            "@",
            "`",
            "```\n",
            "null",
            "none",
            "without: {labels: [bug]}\n",
            "true",
            "~",
            "0x1F",
            "1e999",
            "2025-13-45",
            "\"\\ud800\"",
            "\"\\0\"",
            "- [ ] ",
            "[x] ",
            "#{one}",
            "#{B}",
            "\\#{",
            "<!-- milepost id=a base=1.AAAAAAAAAA -->",
            "id: ",
            "issues:\n",
            "labels: ",
            "depends_on: [",
            "parent: ",
            "body: ",
            "\ud83d\ude00",
            "é");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void areValidOrTheirFaultsAreTold(long seed) throws IOException {
        List<byte[]> seeds = seeds();
        Random random = new Random(seed);
        Path file = directory.resolve("issues/a.yaml");
        Files.createDirectories(file.getParent());
        CliHarness cli = new CliHarness(directory);
        for (int i = 0; i < MUTANTS; i++) {
            byte[] mutant = mutant(seeds, random);
            Files.write(file, mutant);
            Result result = assertTimeoutPreemptively(
                    GUARD, () -> cli.run("validate"), () -> new String(mutant, StandardCharsets.UTF_8));
            String said = result.out() + result.err();
            assertThat(result.exit()).as(() -> said(mutant, said)).isIn(0, 65);
            assertThat(FAULT_OF_OURS.matcher(result.err()).find())
                    .as(() -> said(mutant, said))
                    .isFalse();
            assertThat(said.lines().count()).as(() -> said(mutant, said)).isLessThan(10_000);
        }
    }

    private static String said(byte[] mutant, String output) {
        return new String(mutant, StandardCharsets.UTF_8) + "\n" + output;
    }

    /** Definitions that work, and some with faults: files in one, since each mutant is one file. */
    private static List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (Path root : List.of(Path.of("issues"), Path.of("src/test/resources/definition-faults"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path path : files.filter(Files::isRegularFile).sorted().toList()) {
                    for (String part : Files.readString(path).split("(?m)^=== .*\\n", -1)) {
                        seeds.add(part.getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
        }
        assertThat(seeds).hasSizeGreaterThan(20);
        return seeds;
    }

    private static byte[] mutant(List<byte[]> seeds, Random random) {
        byte[] text = pick(seeds, random);
        int mutations = 1 + random.nextInt(4);
        for (int i = 0; i < mutations; i++) {
            text = switch (random.nextInt(3)) {
                case 0 -> bytes(text, random);
                case 1 -> tokens(text, random);
                default -> lines(text, pick(seeds, random), random);
            };
        }
        return text;
    }

    /** Any byte becomes any other. */
    private static byte[] bytes(byte[] text, Random random) {
        byte[] changed = text.clone();
        for (int i = 0; i < 3 && changed.length > 0; i++) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }

    /** Something is put somewhere, or takes the place of what was there, up to very often. */
    private static byte[] tokens(byte[] text, Random random) {
        String source = new String(text, StandardCharsets.UTF_8);
        int from = random.nextInt(source.length() + 1);
        int to = Math.min(source.length(), from + random.nextInt(12));
        String token = pick(TOKENS, random).repeat(random.nextInt(20) == 0 ? 2_000 : 1);
        return (source.substring(0, from) + token + source.substring(random.nextBoolean() ? from : to))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A line is repeated, taken away, moved, indented otherwise, or comes from another file. */
    private static byte[] lines(byte[] text, byte[] other, Random random) {
        List<String> lines =
                new ArrayList<>(new String(text, StandardCharsets.UTF_8).lines().toList());
        List<String> others = new String(other, StandardCharsets.UTF_8).lines().toList();
        if (lines.isEmpty() || others.isEmpty()) {
            return other;
        }
        int at = random.nextInt(lines.size());
        switch (random.nextInt(6)) {
            case 0 -> lines.add(at, lines.get(random.nextInt(lines.size())));
            case 1 -> lines.remove(at);
            case 2 -> lines.add(random.nextInt(lines.size()), lines.remove(at));
            case 3 ->
                lines.set(at, " ".repeat(random.nextInt(6)) + lines.get(at).strip());
            case 4 -> lines.set(at, lines.get(at).replaceFirst(": ", ": &a "));
            default -> lines.add(at, pick(others, random));
        }
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
