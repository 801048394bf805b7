package ai.coditect.milepost.schema;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.definition.parse.MappingSchema;
import ai.coditect.milepost.testing.EditorYaml;
import ai.coditect.milepost.testing.JsonSchemas;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the schema of the definitions says of each key, and the files that it has to accept. */
class DefinitionSchemaTest {

    private static final Pattern MANUAL_ROW = Pattern.compile("(?m)^\\| `([a-z_]+)` \\|");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```yaml\n(.*?)^```$");

    @Test
    void everyMappingHasAMeaningAndNoMeaningIsLeftOver() {
        assertThat(Template.read("definitions.yaml").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(Stream.of(MappingSchema.values())
                        .map(DefinitionSchemaTest::name)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void everyKeyHasAMeaningAndNoMeaningIsLeftOver(MappingSchema mapping) {
        assertThat(Template.read("definitions.yaml")
                        .path(name(mapping))
                        .path("keys")
                        .fieldNames())
                .toIterable()
                .containsExactlyElementsOf(mapping.keys());
    }

    /** Nothing is asked of a key but what {@code definitions.yaml} explains. */
    @ParameterizedTest
    @EnumSource
    void anEditorShowsWhatAKeyIsAndAnExampleThatIsAccepted(MappingSchema mapping) throws IOException {
        ObjectNode schema = (ObjectNode) new ObjectMapper().readTree(JsonSchemas.text(Schemas.DEFINITIONS));
        JsonNode definition = mapping == MappingSchema.FILE
                ? schema
                : schema.path("definitions").path(name(mapping));
        List<String> refused = new ArrayList<>();
        for (Map.Entry<String, JsonNode> key : definition.path("properties").properties()) {
            assertThat(key.getValue().path("description").asText())
                    .as(key.getKey())
                    .endsWith(".");
            assertThat(key.getValue().path("examples").size()).as(key.getKey()).isPositive();
            ObjectNode alone = (ObjectNode) key.getValue().deepCopy();
            String reference = alone.path("$ref").asText();
            // Beside a reference, nothing counts.
            ObjectNode whole = reference.isEmpty()
                    ? alone
                    : new ObjectMapper().createObjectNode().put("$ref", reference);
            whole.set("definitions", schema.path("definitions"));
            for (JsonNode example : key.getValue().path("examples")) {
                refused.addAll(JsonSchemas.refusalsOf(whole.toString(), example));
            }
        }
        assertThat(refused).isEmpty();
    }

    @Test
    void theManualNamesEveryKeyOfTheSchemaAndNoOther() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(JsonSchemas.text(Schemas.DEFINITIONS));
        List<String> inSchema = Stream.concat(
                        Stream.of(schema), schema.path("definitions").valueStream())
                .flatMap(mapping -> mapping.path("properties").propertyStream())
                .map(Map.Entry::getKey)
                .distinct()
                .toList();
        List<String> inManual = MANUAL_ROW
                .matcher(Files.readString(Path.of("docs/definitions.md")))
                .results()
                .map(row -> row.group(1))
                .distinct()
                .toList();

        assertThat(inSchema).containsExactlyInAnyOrderElementsOf(inManual);
    }

    static List<String> examples() throws IOException {
        List<String> examples = new ArrayList<>();
        try (Stream<Path> manuals = Files.walk(Path.of("docs"))) {
            for (Path manual : manuals.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                EXAMPLE.matcher(Files.readString(manual))
                        .results()
                        .map(example -> example.group(1))
                        .filter(text -> !text.contains("uses:") && !text.contains("${{"))
                        .forEach(examples::add);
            }
        }
        assertThat(examples).hasSizeGreaterThan(8);
        return examples;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void acceptsTheExamplesOfTheManuals(String example) {
        assertThat(JsonSchemas.refusals(Schemas.DEFINITIONS, EditorYaml.read(example)))
                .isEmpty();
    }

    static Stream<Path> files() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String folder : List.of("issues", "src/test/resources/import-cases", "src/test/resources/pull-cases")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".yaml"))
                        .filter(file -> !folder.endsWith("import-cases")
                                || file.toString().contains("/expected/"))
                        .forEach(found::add);
            }
        }
        assertThat(found).hasSizeGreaterThan(100);
        return found.stream().sorted();
    }

    /** The definitions of this repository, what imports write, and what pulls read and write. */
    @Test
    void acceptsEveryFileOfDefinitions() throws IOException {
        List<String> refused = new ArrayList<>();
        for (Path file : files().toList()) {
            JsonSchemas.refusals(Schemas.DEFINITIONS, EditorYaml.read(Files.readString(file)))
                    .forEach(refusal -> refused.add(file + ": " + refusal));
        }
        assertThat(refused).isEmpty();
    }

    @Test
    void aDayIsOneThatTheCalendarHas() {
        Pattern day = Pattern.compile(new ValueKinds().of("day").path("pattern").asText());
        List<String> wrong = new ArrayList<>();
        for (int year : List.of(1900, 1996, 2000, 2023, 2024, 2100)) {
            for (int month = 0; month <= 13; month++) {
                for (int number = 0; number <= 32; number++) {
                    String text = String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, number);
                    boolean exists = month >= 1
                            && month <= 12
                            && number >= 1
                            && number <= Year.of(year).atMonth(month).lengthOfMonth();
                    if (day.matcher(text).find() != exists) {
                        wrong.add(text);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(day.matcher(LocalDate.EPOCH.toString()).find()).isTrue();
    }

    private static String name(MappingSchema mapping) {
        return mapping.name().toLowerCase(Locale.ROOT);
    }
}
