package ai.coditect.milepost.report;

import static ai.coditect.milepost.graph.Issues.issue;
import static ai.coditect.milepost.graph.Issues.state;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.graph.DependencyGraph;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.report.text.Ansi;
import ai.coditect.milepost.report.text.PlanText;
import ai.coditect.milepost.report.text.Style;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffortTest {

    @Test
    void namesAllWorkstreamsWhereThereIsRoom() {
        assertThat(effort(80, issue("Tests", "a", "A", "2"), issue("Docs", "b", "B", "3", "a")))
                .containsExactly(
                        "The definitions hold 5 h of work (Tests 2 h, Docs 3 h). The critical path takes",
                        "5 h: a … b.");
    }

    @Test
    void namesTheLargestOfFiftyWorkstreams() {
        DeclaredIssue[] issues = IntStream.range(0, 50)
                .mapToObj(i -> issue("Stream " + i, "issue-" + i, "T", String.valueOf(1 + i % 7)))
                .toArray(DeclaredIssue[]::new);

        assertThat(effort(80, issues))
                .containsExactly(
                        "The definitions hold 197 h of work (Stream 6 7 h, Stream 13 7 h, Stream 20 7 h,",
                        "Stream 27 7 h, Stream 34 7 h, Stream 41 7 h, and 44 more workstreams).");
    }

    @ParameterizedTest
    @CsvSource({"2, 8", "9, 8", "50, 8", "50, 80", "3, 80", "2000, 78", "2, 200"})
    void takesTwoLinesAtAnySize(int workstreams, int length) {
        DeclaredIssue[] issues = IntStream.range(0, workstreams)
                .mapToObj(i -> {
                    String id = (i + "x".repeat(length)).substring(0, Math.min(length, 80));
                    String before = (i - 1 + "x".repeat(length)).substring(0, Math.min(length, 80));
                    String name = "Stream " + i + "y".repeat(length);
                    return i == 0 ? issue(name, id, "T", "8") : issue(name, id, "T", "8", before);
                })
                .toArray(DeclaredIssue[]::new);

        for (int width : List.of(80, 120)) {
            assertThat(effort(width, issues)).hasSizeLessThanOrEqualTo(2);
        }
    }

    /** The lines below the sum. */
    private static List<String> effort(int width, DeclaredIssue... issues) {
        Setting setting = new Setting(
                "issues",
                SamplePlans.SETTING.pace(),
                Optional.of(DependencyGraph.of(state(issues))),
                "milepost pull",
                Optional.empty());
        return Golden.text(out ->
                        new PlanText(new Style(Ansi.OFF, width)).write(SamplePlans.creates("P1", "Text"), setting, out))
                .lines()
                .dropWhile(line -> !line.startsWith("The definitions hold"))
                .toList();
    }
}
