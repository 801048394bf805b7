package ai.coditect.milepost.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real cases of people editing: a folder each with {@code base.md}, {@code declared.md}, {@code live.md} and
 * {@code expected.md}, the merged text or, in a conflict, the text with the lines of the definitions. {@code kept.txt}
 * lists what of people's survives, {@code hunks.txt} is there for a conflict. In a folder named {@code …-crlf} the live
 * text is sent with CRLF, as browsers do.
 */
class BodyCasesTest {

    private static final Set<String> NEEDED = Set.of("base.md", "declared.md", "live.md", "expected.md");
    private static final Set<String> OPTIONAL = Set.of("kept.txt", "hunks.txt");

    static List<Path> cases() throws IOException, URISyntaxException {
        Path root = Path.of(Objects.requireNonNull(BodyCasesTest.class.getResource("/body-cases"))
                .toURI());
        try (Stream<Path> folders = Files.list(root)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void mergesAsWritten(Path folder) throws IOException {
        String live = read(folder, "live.md");
        boolean crlf = folder.toString().endsWith("-crlf");

        MergeResult result = ThreeWayMerge.merge(
                read(folder, "base.md"), read(folder, "declared.md"), crlf ? live.replace("\n", "\r\n") : live);

        String expected = BodyText.normalise(read(folder, "expected.md"));
        List<String> kept = read(folder, "kept.txt").lines().toList();
        List<String> hunks = read(folder, "hunks.txt").lines().toList();
        if (!hunks.isEmpty()) {
            assertThat(result).isInstanceOfSatisfying(MergeResult.Conflict.class, conflict -> {
                assertThat(conflict.yamlText()).isEqualTo(expected);
                assertThat(conflict.kept()).isEqualTo(kept);
                assertThat(shown(conflict.hunks())).isEqualTo(hunks);
            });
        } else {
            assertThat(result).isEqualTo(new MergeResult.Merged(expected, kept));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void changesNothingTheSecondTime(Path folder) throws IOException {
        String declared = read(folder, "declared.md");
        String expected = BodyText.normalise(read(folder, "expected.md"));

        assertThat(ThreeWayMerge.merge(declared, declared, expected))
                .isInstanceOfSatisfying(
                        MergeResult.Merged.class,
                        merged -> assertThat(merged.text()).isEqualTo(expected));
    }

    @Test
    void everyFileBelongsToACase() throws IOException, URISyntaxException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(25).allSatisfy(folder -> {
            List<String> names = new ArrayList<>();
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString()).forEach(names::add);
            }
            assertThat(names).containsAll(NEEDED);
            names.removeAll(NEEDED);
            assertThat(OPTIONAL).containsAll(names);
        });
    }

    private static String read(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static List<String> shown(List<MergeResult.ConflictHunk> hunks) {
        List<String> shown = new ArrayList<>();
        for (MergeResult.ConflictHunk hunk : hunks) {
            hunk.base().forEach(line -> shown.add("base: " + line));
            hunk.declared().forEach(line -> shown.add("declared: " + line));
            hunk.live().forEach(line -> shown.add("live: " + line));
        }
        return shown;
    }
}
