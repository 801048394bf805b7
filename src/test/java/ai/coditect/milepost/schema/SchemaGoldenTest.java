package ai.coditect.milepost.schema;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.testing.GoldenFile;
import ai.coditect.milepost.testing.JsonSchemas;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas that are published are those that {@code milepost schema} prints. */
class SchemaGoldenTest {

    private static final Path PUBLISHED = Path.of("docs/schema");

    static List<String> names() {
        return Stream.concat(Stream.of(Schemas.DEFINITIONS), Schemas.COMMANDS.stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isPublishedAsItIsPrinted(String name) {
        GoldenFile.assertSame("../../../docs/schema/" + name + ".json", JsonSchemas.text(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void isASchema(String name) throws IOException {
        JsonNode schema = new ObjectMapper().readTree(JsonSchemas.text(name));

        assertThat(JsonSchemas.refusalsOf("{\"$ref\": \"" + Template.DIALECT + "\"}", schema))
                .isEmpty();
    }

    @Test
    void nothingElseIsPublished() throws IOException {
        try (Stream<Path> files = Files.list(PUBLISHED)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json")))
                    .containsExactlyInAnyOrderElementsOf(
                            names().stream().map(name -> name + ".json").toList());
        }
    }
}
