package ai.coditect.milepost.definition.parse;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.definition.DefinitionResult;
import ai.coditect.milepost.definition.Fixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The manual and the loader know the same keys, and the manual's examples work. */
class DefinitionsDocTest {

    private static final Path MANUAL = Path.of("docs/definitions.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z_]+)` \\|");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```yaml\n(.*?)^```$");

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void theTableHasExactlyTheKeysThatTheLoaderKnows(MappingSchema schema) throws IOException {
        List<String> keys =
                ROW.matcher(section(schema)).results().map(row -> row.group(1)).toList();

        assertThat(keys).isEqualTo(schema.keys());
    }

    /** The text beneath the heading of the schema, up to the next heading. */
    private static String section(MappingSchema schema) throws IOException {
        String heading = schema.noun().replace("`", "").toLowerCase(Locale.ROOT);
        return Stream.of(Files.readString(MANUAL).split("(?m)^#+ ", -1))
                .filter(section -> section.toLowerCase(Locale.ROOT).startsWith(heading + "\n"))
                .findFirst()
                .orElseThrow();
    }

    static List<String> examples() throws IOException {
        List<String> examples = EXAMPLE.matcher(Files.readString(MANUAL))
                .results()
                .map(example -> example.group(1))
                .toList();
        assertThat(examples).hasSizeGreaterThan(3);
        return examples;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExampleLoads(String example) {
        DefinitionResult result =
                new Fixture(directory).file("example.yaml", example).load();

        assertThat(result.diagnostics()).noneMatch(finding -> finding.isError());
        assertThat(result.state().issues()).isNotEmpty();
    }
}
