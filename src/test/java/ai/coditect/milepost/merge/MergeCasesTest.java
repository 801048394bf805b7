package ai.coditect.milepost.merge;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.body.BodyText;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real cases of people editing: a folder each with {@code base.md}, {@code declared.md}, {@code live.md} and
 * {@code expected.md}, the merged text with the definitions' lines at every dispute. {@code kept.txt} lists what of
 * people's survives, {@code disputes.txt} the lines in dispute. In a folder named {@code …-crlf} the live text is sent
 * with CRLF, as browsers do.
 */
class MergeCasesTest {

    private static final Set<String> NEEDED = Set.of("base.md", "declared.md", "live.md", "expected.md");
    private static final Set<String> OPTIONAL = Set.of("kept.txt", "disputes.txt");

    static List<Path> cases() throws IOException, URISyntaxException {
        Path root = Path.of(Objects.requireNonNull(MergeCasesTest.class.getResource("/merge-cases"))
                .toURI());
        try (Stream<Path> folders = Files.list(root)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void mergesAsWritten(Path folder) throws IOException {
        Merge merge = merge(folder);

        assertThat(merge.declaredText()).isEqualTo(BodyText.normalise(read(folder, "expected.md")));
        assertThat(shownEdits(merge)).isEqualTo(read(folder, "kept.txt").lines().toList());
        assertThat(shownDisputes(merge))
                .isEqualTo(read(folder, "disputes.txt").lines().toList());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void keepsTheLaws(Path folder) throws IOException {
        assertThat(MergeLaws.broken(read(folder, "base.md"), read(folder, "declared.md"), live(folder)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void freezesNothingButTheDispute(Path folder) throws IOException {
        Merge merge = merge(folder);

        assertThat(merge.text().equals(merge.declaredText()))
                .isEqualTo(merge.disputes().isEmpty());
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

    private static Merge merge(Path folder) throws IOException {
        return ThreeWayMerge.merge(read(folder, "base.md"), read(folder, "declared.md"), live(folder));
    }

    private static String live(Path folder) throws IOException {
        String live = read(folder, "live.md");
        return folder.toString().endsWith("-crlf") ? live.replace("\n", "\r\n") : live;
    }

    private static String read(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static List<String> shownEdits(Merge merge) {
        return merge.kept().stream()
                .map(edit -> edit.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + edit.line())
                .toList();
    }

    private static List<String> shownDisputes(Merge merge) {
        List<String> shown = new ArrayList<>();
        for (Dispute dispute : merge.disputes()) {
            dispute.base().forEach(line -> shown.add("base: " + line));
            dispute.declared().forEach(line -> shown.add("declared: " + line));
            dispute.live().forEach(line -> shown.add("live: " + line));
        }
        return shown;
    }
}
