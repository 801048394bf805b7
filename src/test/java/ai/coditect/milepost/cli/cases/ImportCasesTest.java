package ai.coditect.milepost.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.CliHarness;
import ai.coditect.milepost.testing.GoldenFile;
import ai.coditect.milepost.testing.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A folder for each case: the sources, which may be folders, {@code output.txt} with the exit status and all that is
 * printed, and in {@code expected} the files that are written, if any. A file {@code options} has an option on each
 * line. What is written is valid, and the same when it is written again.
 */
class ImportCasesTest {

    private static final Path CASES = Path.of("src/test/resources/import-cases");
    private static final Set<String> NO_SOURCES = Set.of("output.txt", "expected", "options");

    @TempDir
    private Path directory;

    static List<String> cases() throws IOException {
        return names(CASES);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void imports(String name) throws IOException {
        Path folder = CASES.resolve(name);
        List<String> command = new ArrayList<>(List.of("import", "--yes"));
        for (String source : names(folder)) {
            if (!NO_SOURCES.contains(source)) {
                copy(folder.resolve(source), directory.resolve(source));
                command.add(source);
            }
        }
        if (Files.exists(folder.resolve("options"))) {
            command.addAll(Files.readAllLines(folder.resolve("options")));
        }
        CliHarness cli = new CliHarness(directory);

        Result result = cli.run(command.toArray(String[]::new));

        String cases = "import-cases/" + name + "/";
        GoldenFile.assertSame(cases + "output.txt", "exit " + result.exit() + "\n" + result.out() + result.err());
        Path written = directory.resolve("issues");
        if (result.exit() != 0) {
            assertThat(written).doesNotExist();
            return;
        }
        for (String file : names(written)) {
            GoldenFile.assertSame(cases + "expected/" + file, Files.readString(written.resolve(file)));
        }
        assertThat(names(folder.resolve("expected"))).isEqualTo(names(written));
        assertThat(cli.run("validate").exit()).isZero();
        command.addAll(List.of("-f", "again"));
        cli.run(command.toArray(String[]::new));
        for (String file : names(written)) {
            assertThat(directory.resolve("again").resolve(file)).hasSameBinaryContentAs(written.resolve(file));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to);
        if (Files.isDirectory(from)) {
            for (String file : names(from)) {
                copy(from.resolve(file), to.resolve(file));
            }
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
