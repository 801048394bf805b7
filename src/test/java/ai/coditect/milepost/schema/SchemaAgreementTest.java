package ai.coditect.milepost.schema;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.definition.DefinitionLoader;
import ai.coditect.milepost.definition.parse.MappingSchema;
import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.testing.EditorYaml;
import ai.coditect.milepost.testing.JsonSchemas;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The schema accepts exactly the definitions in which {@code validate} finds no fault that a schema can find. */
class SchemaAgreementTest {

    /** What takes more than one value, the spelling, or the whole directory to see. */
    private static final Pattern BEYOND_A_SCHEMA = Pattern.compile(String.join(
            "|",
            List.of(
                    "is not declared$",
                    "^`people:` does not list the role",
                    "^no issue has the id",
                    "^no section is called",
                    "is refused by `without`, and listed",
                    "depends on itself$",
                    "^`[0-9.]+` is not a colour$")));

    private static final Path CORPUS = Path.of("src/test/resources/schema-cases");

    private static final String OTHERS = "{id: a, title: A}, {id: b, title: B}";

    /** A file with one mapping of a kind. */
    private static String file(MappingSchema schema, String mapping) {
        return switch (schema) {
            case FILE -> mapping;
            case PERSON -> "people: {Developer: " + mapping + "}";
            case MILESTONE -> "milestones: [" + mapping + "]";
            case LABEL -> "labels: [" + mapping + "]";
            case HEADINGS -> "headings: " + mapping;
            case PROJECT -> "project: " + mapping;
            case PROJECT_FIELD -> "project: {title: Beta, fields: {Size: " + mapping + "}}";
            case DEFAULTS -> "issues: [" + OTHERS + "]\ndefaults: " + mapping;
            case ISSUE -> "issues: [" + OTHERS + ", " + mapping + "]";
            case WITHOUT -> "issues: [{id: c, title: C, without: " + mapping + "}]";
            case FIELD_KEYS -> "fields: " + mapping;
            case MAPPED_FIELD -> "fields: {estimate: " + mapping + "}";
            case SECTION -> "issues: [{id: c, title: C, sections: [" + mapping + "]}]";
            case TASK -> "issues: [{id: c, title: C, tasks: [" + mapping + "]}]";
            case DEPENDENCY -> "issues: [" + OTHERS + ", {id: c, title: C, depends_on: [" + mapping + "]}]";
        };
    }

    /** The keys without which such a mapping is not accepted. */
    private static Map<String, String> least(MappingSchema schema) {
        return switch (schema) {
            case FILE, PERSON, HEADINGS, DEFAULTS, WITHOUT, FIELD_KEYS -> Map.of();
            case MILESTONE, PROJECT -> Map.of("title", "T");
            case LABEL -> Map.of("name", "n");
            case PROJECT_FIELD -> Map.of("type", "text");
            case ISSUE -> Map.of("id", "c", "title", "C");
            case MAPPED_FIELD -> Map.of("field", "F");
            case SECTION -> Map.of("heading", "H", "text", "t");
            case TASK -> Map.of("text", "t");
            case DEPENDENCY -> Map.of("id", "a");
        };
    }

    private static final List<String> PROBES = List.of(
            "",
            "~",
            "\"\"",
            "\" \"",
            "text",
            "some words",
            "\"two\\nlines\"",
            "\"ends\\n\"",
            "42",
            "0",
            "-1",
            "1.5",
            "7",
            "25",
            "true",
            "no",
            "none",
            "None",
            "[]",
            "[text]",
            "[none]",
            "[42]",
            "[~]",
            "[[a]]",
            "[{a: b}]",
            "{}",
            "{a: b}",
            "{a: ~}",
            "{a: [b]}",
            "{a: []}",
            "{a: [none]}",
            "2025-12-06",
            "2025-02-30",
            "2024-02-29",
            "2023-02-29",
            "1900-02-29",
            "2000-02-29",
            "[2025-12-24..2026-01-01]",
            "[friday]",
            "[Sunday, 2025-13-01]",
            "4h",
            "0h",
            "0.25",
            "0.2",
            "'24.5'",
            "30h",
            "100000",
            "'007'",
            "a-b",
            "a--b",
            "A-B",
            "octocat",
            "\"@octocat\"",
            "\"@no body\"",
            "[\"@octocat\"]",
            "[\"@no body\"]",
            "\"# x\"",
            "\"#x\"",
            "\"##\"",
            "d73a4a",
            "\"#d73a4a\"",
            "\"#d73a4\"",
            "owner/name",
            "owner/..",
            "owner",
            "open",
            "closed",
            "Open",
            "duplicate",
            "\"[x] done\"",
            "\"[ ]\"",
            "[\"[ ]\"]",
            "[\"- [x] \"]",
            "\"a\\u0007b\"",
            "[\"a\\u0007b\"]",
            "number",
            "text",
            "single_select",
            "iteration",
            "estimate",
            "workstream",
            "[{text: t}]",
            "[{id: a}]",
            "[a]",
            "{Status: {type: text}}",
            "{status: {type: text}}",
            "{S: {type: text}}",
            "{\" \": {type: text}}",
            "{\" \": b}",
            "{4: Low}",
            "{4h: Low}",
            "{0: Low}",
            "[" + "x".repeat(51) + "]",
            "x".repeat(51),
            "x".repeat(81),
            "x".repeat(101),
            "x".repeat(257),
            "\"😀😀\"");

    @ParameterizedTest
    @EnumSource
    void twoKeysAreAcceptedTogetherByBothOrByNeither(MappingSchema schema) {
        JsonNode meanings = Template.read("definitions.yaml")
                .path(schema.name().toLowerCase(Locale.ROOT))
                .path("keys");
        List<String> disagreements = new ArrayList<>();
        for (String one : schema.keys()) {
            for (String other : schema.keys()) {
                compare(schema, examples(meanings, one, other), disagreements);
            }
        }
        assertThat(disagreements).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aValueIsAcceptedByBothOrByNeither(MappingSchema schema) {
        List<String> disagreements = new ArrayList<>();
        for (String key : schema.keys()) {
            for (String probe : PROBES) {
                compare(schema, Map.of(key, probe), disagreements);
            }
        }
        assertThat(disagreements).isEmpty();
    }

    /** Files that are wrong, or nearly so, in ways that came up. */
    @Test
    void everyFileOfTheCorpusIsAcceptedByBothOrByNeither() throws IOException {
        List<String> disagreements = new ArrayList<>();
        for (Path file : corpus()) {
            compare(Files.readString(file), disagreements);
        }
        assertThat(disagreements).isEmpty();
    }

    @Test
    void whatIsGoodIsAcceptedAndWhatIsBadIsNot() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : corpus()) {
            boolean accepts = JsonSchemas.refusals(Schemas.DEFINITIONS, EditorYaml.read(Files.readString(file)))
                    .isEmpty();
            if (accepts != file.startsWith(CORPUS.resolve("good"))) {
                wrong.add(file.toString());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<Path> corpus() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            List<Path> found = files.filter(Files::isRegularFile).sorted().toList();
            assertThat(found).hasSizeGreaterThan(30);
            return found;
        }
    }

    private static Map<String, String> examples(JsonNode meanings, String... keys) {
        Map<String, String> examples = new LinkedHashMap<>();
        for (String key : keys) {
            examples.put(key, meanings.path(key).path("example").toString());
        }
        return examples;
    }

    private static void compare(MappingSchema schema, Map<String, String> keys, List<String> disagreements) {
        Map<String, String> all = new LinkedHashMap<>(least(schema));
        all.putAll(keys);
        String mapping = all.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
        compare(file(schema, mapping), disagreements);
    }

    private static void compare(String text, List<String> disagreements) {
        List<String> faults = faults(text);
        boolean isFound = faults.stream()
                .anyMatch(fault -> !BEYOND_A_SCHEMA.matcher(fault).find());
        List<String> refusals = JsonSchemas.refusals(Schemas.DEFINITIONS, EditorYaml.read(text));
        if (refusals.isEmpty() ? isFound : faults.isEmpty()) {
            disagreements.add(text + "\n  validate: " + faults + "\n  schema: " + refusals);
        }
    }

    /** The faults in a file. */
    private static List<String> faults(String text) {
        TreeMap<Path, byte[]> files = new TreeMap<>();
        files.put(Path.of("file.yaml"), text.getBytes(StandardCharsets.UTF_8));
        return DefinitionLoader.load(files).diagnostics().stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::summary)
                .toList();
    }
}
