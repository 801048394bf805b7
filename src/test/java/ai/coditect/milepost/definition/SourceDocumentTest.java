package ai.coditect.milepost.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ai.coditect.milepost.definition.parse.People;
import ai.coditect.milepost.definition.parse.RawDefinitions;
import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.DeclaredLabel;
import ai.coditect.milepost.model.DeclaredMilestone;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.RepositoryRef;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The definitions in {@code issues/} say to the letter what the document says that they were made from. */
class SourceDocumentTest {

    /** An issue as the document has it: its fields, and the text of each section by its heading. */
    record SourceIssue(
            int number,
            String heading,
            @JsonProperty("workstream") int workstreamNumber,
            @JsonProperty("workstream_title") String workstreamTitle,
            String title,
            List<String> labels,
            String milestone,
            String assignee,
            int hours,
            String priority,
            Map<String, String> sections) {
        @Override
        public String toString() {
            return "#" + number + " " + heading;
        }
    }

    private static final Path DEFINITIONS = Path.of("issues");
    private static final DefinitionResult LOADED = DefinitionLoader.load(DEFINITIONS);

    /** The files before roles are mapped to logins. */
    private static final RawDefinitions WRITTEN = RawDefinitions.read(DEFINITIONS, new DiagnosticCollector());

    static List<SourceIssue> source() throws IOException {
        try (InputStream in = SourceDocumentTest.class.getResourceAsStream("/source-document.json")) {
            return List.of(new ObjectMapper().readValue(Objects.requireNonNull(in), SourceIssue[].class));
        }
    }

    @Test
    void onlyTheRolesWithoutLoginAreReported() {
        assertThat(new Fixture(DEFINITIONS).findings(LOADED).lines())
                .containsExactly("milepost.yaml:10:3 warning: roles without a login: Developer 1, Developer 2, DevOps"
                        + " — Their issues are assigned to nobody. Write a GitHub login after each:"
                        + " `Developer 1: octocat`.");
    }

    @Test
    void everythingIsThere() throws IOException {
        List<DeclaredIssue> issues = LOADED.state().issues();

        assertThat(LOADED.state().repository()).isEqualTo(RepositoryRef.parse("coditect-ai/coditect-core"));
        assertThat(issues).hasSize(32);
        assertThat(LOADED.state().labels()).hasSize(19);
        assertThat(issues.stream().mapToInt(issue -> issue.blockers().size()).sum())
                .isEqualTo(55);
        assertThat(issues.stream()
                        .flatMap(issue -> issue.content().body().lines())
                        .filter(line -> line.startsWith("- [ ] ")))
                .hasSize(217);
        assertThat(hoursByWorkstream())
                .containsExactly(
                        Map.entry("Test Coverage", 82),
                        Map.entry("Error Handling", 40),
                        Map.entry("Documentation Navigation", 12),
                        Map.entry("Production Monitoring", 40));
        assertThat(source()).hasSize(32);
    }

    private static Map<String, Integer> hoursByWorkstream() {
        Map<String, Integer> hours = new LinkedHashMap<>();
        LOADED.state()
                .issues()
                .forEach(issue -> hours.merge(
                        issue.workstream(), issue.estimateHours().orElseThrow().intValueExact(), Integer::sum));
        return hours;
    }

    @Test
    void theMilestoneIsDueInTime() {
        assertThat(LOADED.state().milestones())
                .extracting(DeclaredMilestone::title, DeclaredMilestone::dueOn)
                .containsExactly(tuple("Phase 1 - Production Readiness", Optional.of(LocalDate.of(2025, 12, 6))));
        assertThat(LOADED.state().milestones().get(0).description()).isPresent();
    }

    @Test
    void everyLabelIsUsedAndHasAColourAndADescription() throws IOException {
        List<String> used = source().stream()
                .flatMap(issue -> issue.labels().stream())
                .distinct()
                .toList();
        assertThat(LOADED.state().labels())
                .allMatch(label ->
                        label.color().isPresent() && label.description().isPresent())
                .extracting(label -> label.name().value())
                .containsExactlyInAnyOrderElementsOf(used);
        assertThat(LOADED.state().labels()).extracting(DeclaredLabel::color).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("source")
    void theFieldsAreTheDocuments(SourceIssue expected) {
        DeclaredIssue issue = LOADED.state().issues().get(expected.number() - 1);

        assertThat(issue.title()).isEqualTo(expected.title());
        assertThat(issue.content().labels()).extracting(LabelName::value).isEqualTo(expected.labels());
        assertThat(issue.content().milestone()).contains(expected.milestone());
        assertThat(issue.priority()).contains(expected.priority());
        assertThat(issue.estimateHours()).contains(BigDecimal.valueOf(expected.hours()));
        assertThat(issue.workstream()).isEqualTo(expected.workstreamTitle());
        assertThat(issue.content().assignees()).isEmpty();
        assertThat(roles(issue.id())).containsExactly(expected.assignee());
    }

    private static List<String> roles(IssueId id) {
        return DefaultsMerger.merge(WRITTEN, new People(WRITTEN.people())).stream()
                .filter(issue -> issue.raw().id().orElseThrow().value().equals(id.value()))
                .flatMap(issue -> issue.fields().assignees().stream().map(Scalar::value))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("source")
    void theRenderedBodyIsTheDocuments(SourceIssue expected) {
        DeclaredIssue issue = LOADED.state().issues().get(expected.number() - 1);
        List<String> texts = new ArrayList<>();
        expected.sections()
                .forEach((heading, text) -> texts.add(
                        "#### " + heading + "\n" + (heading.equals("Dependencies") ? inOurForm(text) : text)));

        assertThat(numbered(issue.content().body())).isEqualTo(String.join("\n\n", texts));
    }

    /** We name each issue that another depends on; the document says {@code Issue #1} and {@code Issues #3-9}. */
    private static String inOurForm(String dependencies) {
        return Pattern.compile("Issues #([0-9]+)-([0-9]+)")
                .matcher(dependencies)
                .replaceAll(range -> IntStream.rangeClosed(
                                Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)))
                        .mapToObj(number -> "#" + number)
                        .collect(Collectors.joining(", ")))
                .replace("Issue #", "#");
    }

    /** The text with the document's numbers for references; a range names its last issue without a second sign. */
    private static String numbered(String text) {
        String numbered = text;
        for (DeclaredIssue issue : LOADED.state().issues()) {
            numbered = numbered.replace("#{" + issue.id() + "}", "#" + number(issue.id()));
        }
        return numbered.replaceAll("(#[0-9]+)-#([0-9]+)", "$1-$2");
    }

    /** The document numbers its issues from 1 in the order of the definitions. */
    private static int number(IssueId id) {
        return 1
                + LOADED.state().issues().stream()
                        .map(DeclaredIssue::id)
                        .toList()
                        .indexOf(id);
    }
}
