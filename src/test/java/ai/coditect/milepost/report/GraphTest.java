package ai.coditect.milepost.report;

import static ai.coditect.milepost.graph.Issues.issue;
import static ai.coditect.milepost.graph.Issues.state;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.graph.DependencyGraph;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.report.graph.GraphDot;
import ai.coditect.milepost.report.graph.GraphMarkdown;
import ai.coditect.milepost.report.graph.GraphMermaid;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GraphTest {

    static final DependencyGraph GRAPH = DependencyGraph.of(state(
            issue("Tests", "pytest-setup", "[Phase 1] Set up pytest", "4"),
            issue(
                    "Tests",
                    "unit-tests",
                    "Unit tests after #{pytest-setup} for all agents, skills and commands",
                    "8.50",
                    "pytest-setup"),
            issue("Docs", "end", "Docs", "", "pytest-setup")));

    static final DependencyGraph HOSTILE = DependencyGraph.of(state(
            issue("end\"] evil\n  x --> y", "end", "\"]; click n1 call alert(1) %%{init}%%", "1"),
            issue(
                    "<script>&\\",
                    "graph",
                    "`**x**` ::: style n1 fill:#f00; \\\" \u202E \uD83D\uDE80 -->|a| {b} #quot;",
                    "1",
                    "end"),
            issue("<script>&\\", "style", "\\", "", "end")));

    @Test
    void drawsMermaid() {
        Golden.assertSame("graph.mmd", out -> new GraphMermaid().write(GRAPH, out));
    }

    @Test
    void drawsDot() {
        Golden.assertSame("graph.dot", out -> new GraphDot().write(GRAPH, out));
    }

    @Test
    void keepsHostileTextInsideMermaidLabels() {
        Golden.assertSame("graph-hostile.mmd", out -> new GraphMermaid().write(HOSTILE, out));
    }

    @Test
    void keepsHostileTextInsideDotStrings() {
        Golden.assertSame("graph-hostile.dot", out -> new GraphDot().write(HOSTILE, out));
    }

    @Test
    void namesTheEndsOfALongCriticalPath() {
        DeclaredIssue[] chain = IntStream.range(0, 500)
                .mapToObj(i -> i == 0 ? issue("w", "i0", "T", "1") : issue("w", "i" + i, "T", "1", "i" + (i - 1)))
                .toArray(DeclaredIssue[]::new);

        assertThat(Golden.text(out -> new GraphMarkdown().write(DependencyGraph.of(state(chain)), out)))
                .endsWith("""
                        500 issues, 500 h. The critical path takes 500 h: `i0` → `i1` → `i2` → `i3` → `i4` → … (490 more) →\
                         `i495` → `i496` → `i497` → `i498` → `i499`.
                        """);
    }

    @Test
    void drawsMarkdownWithFigures() {
        assertThat(Golden.text(out -> new GraphMarkdown().write(GRAPH, out)))
                .startsWith("```mermaid\nflowchart LR\n")
                .endsWith("""
                        ```

                        3 issues, 12.5 h. The critical path takes 12.5 h: `pytest-setup` → `unit-tests`.
                        """);
    }

    @Test
    void drawsNothingForNoIssues() {
        DependencyGraph empty = DependencyGraph.of(state());
        assertThat(Golden.text(out -> new GraphMarkdown().write(empty, out)))
                .isEqualTo("```mermaid\nflowchart LR\n```\n\n0 issues, 0 h.\n");
    }
}
