package ai.coditect.milepost.importer;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.body.References;
import ai.coditect.milepost.definition.DefinitionLoader;
import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.importer.Imported.Found;
import ai.coditect.milepost.importer.draft.ImportSettings;
import ai.coditect.milepost.importer.draft.Loss;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.DeclaredMilestone;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.IssueId;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two documents that the definitions in {@code issues/} were made from, by hand, come in by one command. */
class SourceDocumentsTest {

    private static final Path SOURCES = Path.of("src/test/resources/import-seeds");

    @TempDir
    private Path directory;

    @Test
    void theIssuesAreThoseThatWereWrittenByHand() throws IOException {
        Imported imported = imported("issues.md");
        DeclaredState state = loaded(imported);

        assertThat(imported.found()).isEqualTo(new Found(32, 55, 217, 19, 1, BigDecimal.valueOf(174)));
        assertThat(state.milestones())
                .containsExactly(new DeclaredMilestone(
                        "Phase 1 - Production Readiness",
                        Optional.empty(),
                        Optional.of(LocalDate.of(2025, 12, 6)),
                        Optional.empty(),
                        List.of()));
        List<DeclaredIssue> byHand =
                DefinitionLoader.load(Path.of("issues")).state().issues();
        assertThat(bodies(state.issues())).isEqualTo(bodies(byHand));
        assertThat(state.issues())
                .extracting(DeclaredIssue::title)
                .isEqualTo(byHand.stream().map(DeclaredIssue::title).toList());
        assertThat(state.issues())
                .extracting(issue -> issue.content().labels())
                .isEqualTo(
                        byHand.stream().map(issue -> issue.content().labels()).toList());
        assertThat(summaries(imported))
                .containsExactly(
                        "issues.md:1 text that belongs to no issue is left out",
                        "issues.md:1673 `Estimated Total Hours` is 172 in the document, and its issues have 174 hours");
    }

    @Test
    void thePlanIsRepairedAndItsOtherBoxesAreReported() throws IOException {
        Imported imported = imported("plan.md");
        DeclaredState state = loaded(imported);

        assertThat(imported.found().issues()).isEqualTo(32);
        assertThat(imported.found().dependencies()).isEqualTo(31);
        assertThat(imported.found().hours()).isEqualByComparingTo("174");
        assertThat(imported.lost()).containsEntry(Loss.BOX, 49);
        assertThat(summaries(imported))
                .contains(
                        "plan.md:1 the file was UTF-8 that was once read as Windows-1252",
                        "plan.md:188 `Workstream 1 Total` is 80 in the document, and its issues have 82 hours",
                        "plan.md:485 4 boxes under `Quality Gate 1: Test Coverage ✅` are no tasks");
        assertThat(state.issues().get(9).content().body()).contains("(add → execute → complete)");
    }

    private static Imported imported(String name) {
        return new Importer(new ImportSettings(BigDecimal.valueOf(8), Optional.empty(), Map.of()))
                .importFiles(Map.of(name, SOURCES.resolve(name)), Optional.empty(), Optional.empty());
    }

    private DeclaredState loaded(Imported imported) throws IOException {
        for (Map.Entry<String, String> file : imported.files().entrySet()) {
            Files.writeString(directory.resolve(file.getKey()), file.getValue());
        }
        return DefinitionLoader.load(directory).state();
    }

    /** What is on GitHub when the issues are created in this order. */
    private static List<String> bodies(List<DeclaredIssue> issues) {
        Map<IssueId, Integer> numbers = new HashMap<>();
        issues.forEach(issue -> numbers.put(issue.id(), numbers.size() + 1));
        return issues.stream()
                .map(issue -> References.literal(issue.content().body(), numbers))
                .toList();
    }

    private static List<String> summaries(Imported imported) {
        return imported.findings().stream()
                .map((Diagnostic finding) -> finding.location()
                                .map(at -> at.file() + ":" + at.line() + " ")
                                .orElse("")
                        + finding.summary())
                .toList();
    }
}
