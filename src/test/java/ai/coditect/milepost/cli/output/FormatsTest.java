package ai.coditect.milepost.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.CliHarness;
import ai.coditect.milepost.testing.Result;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each command prints what {@code --format} asks for, whatever it has to say. */
class FormatsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VALID = """
            repository: o/r
            issues: [{id: one, title: One}]
            """;
    private static final String INVALID = """
            repository: o/r
            issues: [{id: one, title: One, depend_on: []}]
            """;

    @TempDir
    private Path directory;

    static Stream<Arguments> commands() {
        return Stream.of("validate", "plan", "apply")
                .flatMap(command -> Stream.of(VALID, INVALID).map(yaml -> Arguments.of(command, yaml)));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void printsMarkdown(String command, String yaml) throws IOException {
        assertThat(run(yaml, command, "markdown").out()).startsWith("### milepost ");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void printsOneObjectWhoseFindingsHaveOneName(String command, String yaml) throws IOException {
        JsonNode json = JSON.readTree(run(yaml, command, "json").out());

        assertThat(json.path("format_version").asText()).isEqualTo("1.0");
        assertThat(json.path("findings").isArray()).isTrue();
        assertThat(json.path("findings").isEmpty()).isEqualTo(yaml.equals(VALID));
    }

    @Test
    void validateTellsInMarkdownWhatItTellsInText() throws IOException {
        assertThat(run(VALID, "validate", "markdown").out())
                .isEqualTo("### milepost validate\n\n**issues/ is valid.**\n");
        assertThat(run(INVALID, "validate", "markdown").out()).isEqualTo("""
                        ### milepost validate

                        **issues/ has 1 error.**

                        #### Findings

                        - **error** `issues/milepost.yaml:2:32` unknown key \\`depend\\_on\\` in an issue<br>Did you mean \\`depends\\_on\\`?
                        """);
    }

    private Result run(String yaml, String command, String format) throws IOException {
        Files.createDirectories(directory.resolve("issues"));
        Files.writeString(directory.resolve("issues/milepost.yaml"), yaml);
        List<String> all = Stream.concat(
                        Stream.of(command, "--format", format),
                        command.equals("apply") ? Stream.of("--yes") : Stream.of())
                .toList();
        Result result = new CliHarness(directory).run(all.toArray(String[]::new));
        return new Result(result.exit(), result.out().replace(directory + "/", ""), result.err());
    }
}
