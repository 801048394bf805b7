package ai.coditect.milepost.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file in {@code definition-faults} is a case: definitions, each file after a line {@code === name}, and after
 * {@code === findings} everything that is said about them.
 */
class DefinitionFaultsTest {

    private static final Path CASES = Path.of("src/test/resources/definition-faults");

    @TempDir
    Path directory;

    static Stream<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reportsEveryFault(String name) throws IOException {
        Fixture fixture = new Fixture(directory);
        String expected = "";
        for (String part : Files.readString(CASES.resolve(name)).split("(?m)^=== ", -1)) {
            int end = part.indexOf('\n');
            if (part.startsWith("findings\n")) {
                expected = part.substring(end + 1).strip();
            } else if (end > 0) {
                fixture.file(part.substring(0, end), part.substring(end + 1));
            }
        }
        assertThat(fixture.findings()).isEqualTo(expected);
    }
}
