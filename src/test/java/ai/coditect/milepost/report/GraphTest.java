package ai.coditect.milepost.report;

import static ai.coditect.milepost.graph.Issues.issue;
import static ai.coditect.milepost.graph.Issues.state;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.definition.DefinitionLoader;
import ai.coditect.milepost.graph.DependencyGraph;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.report.graph.Direction;
import ai.coditect.milepost.report.graph.GraphDot;
import ai.coditect.milepost.report.graph.GraphMarkdown;
import ai.coditect.milepost.report.graph.GraphMermaid;
import ai.coditect.milepost.report.graph.GraphSelection;
import ai.coditect.milepost.report.graph.GraphSvg;
import ai.coditect.milepost.report.graph.GraphView;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GraphTest {

    private static final DependencyGraph GRAPH = DependencyGraph.of(state(
            issue("Tests", "pytest-setup", "[Phase 1] Set up pytest", "4"),
            issue(
                    "Tests",
                    "unit-tests",
                    "Unit tests after #{pytest-setup} for all agents, skills and commands",
                    "8.50",
                    "pytest-setup"),
            issue("Docs", "end", "Docs", "", "pytest-setup")));

    private static final DependencyGraph HOSTILE = DependencyGraph.of(state(
            issue("end\"] evil\n  x --> y", "end", "\"]; click n1 call alert(1) %%{init}%%", "1"),
            issue(
                    "<script>&\\",
                    "graph",
                    "`**x**` ::: style n1 fill:#f00; \\\" \u202E \uD83D\uDE80 -->|a| {b} #quot;",
                    "1",
                    "end"),
            issue("<script>&\\", "style", "\\", "", "end")));

    private static final GraphView ISSUES =
            view(DependencyGraph.of(DefinitionLoader.load(Path.of("issues")).state()));

    @Test
    void drawsMermaid() {
        Golden.assertSame("graph.mmd", out -> new GraphMermaid().write(view(GRAPH), out));
    }

    @Test
    void drawsDot() {
        Golden.assertSame("graph.dot", out -> new GraphDot().write(view(GRAPH), out));
    }

    @Test
    void drawsSvg() {
        Golden.assertSame("graph.svg", out -> new GraphSvg().write(view(GRAPH), out));
    }

    @Test
    void drawsTheIssuesOfThisRepository() {
        Golden.assertSame("issues.md", out -> new GraphMarkdown().write(ISSUES, out));
        Golden.assertSame("issues.mmd", out -> new GraphMermaid().write(ISSUES, out));
        Golden.assertSame("issues.dot", out -> new GraphDot().write(ISSUES, out));
        Golden.assertSame("issues.svg", out -> new GraphSvg().write(ISSUES, out));
    }

    @Test
    void keepsHostileTextInsideMermaidLabels() {
        Golden.assertSame("graph-hostile.mmd", out -> new GraphMermaid().write(view(HOSTILE), out));
    }

    @Test
    void keepsHostileTextInsideDotStrings() {
        Golden.assertSame("graph-hostile.dot", out -> new GraphDot().write(view(HOSTILE), out));
    }

    @Test
    void keepsHostileTextInsideSvg() {
        Golden.assertSame("graph-hostile.svg", out -> new GraphSvg().write(view(HOSTILE), out));
    }

    @Test
    void drawsDownwards() {
        GraphView down = GraphView.of(GRAPH, GraphSelection.ALL, Direction.TB, Map.of());

        assertThat(Golden.text(out -> new GraphMermaid().write(down, out)))
                .contains("\nflowchart TB\n", "\n    direction TB\n");
        assertThat(Golden.text(out -> new GraphDot().write(down, out))).contains("  rankdir=TB;\n");
        Golden.assertSame("graph-down.svg", out -> new GraphSvg().write(down, out));
    }

    @Test
    void drawsWhatAWorkstreamWaitsForDashed() {
        GraphView docs = GraphView.of(
                GRAPH, new GraphSelection(Set.of("Docs"), GraphSelection.Scope.ALL), Direction.LR, Map.of());

        Golden.assertSame("graph-docs.md", out -> new GraphMarkdown().write(docs, out));
        Golden.assertSame("graph-docs.dot", out -> new GraphDot().write(docs, out));
        Golden.assertSame("graph-docs.svg", out -> new GraphSvg().write(docs, out));
    }

    @Test
    void namesTheEndsOfALongCriticalPath() {
        DeclaredIssue[] chain = IntStream.range(0, 500)
                .mapToObj(i -> i == 0 ? issue("w", "i0", "T", "1") : issue("w", "i" + i, "T", "1", "i" + (i - 1)))
                .toArray(DeclaredIssue[]::new);

        assertThat(Golden.text(out -> new GraphMarkdown().write(view(DependencyGraph.of(state(chain))), out)))
                .endsWith("""
                        500 issues, 500\u00A0h. The critical path takes 500\u00A0h: `i0` → `i1` → `i2` → `i3` → `i4` → … (490 more) →\
                         `i495` → `i496` → `i497` → `i498` → `i499`.
                        """);
    }

    @Test
    void drawsMarkdownWithFigures() {
        assertThat(Golden.text(out -> new GraphMarkdown().write(view(GRAPH), out)))
                .startsWith("```mermaid\n%%{init:")
                .endsWith("""
                        ```

                        3 issues, 12.5\u00A0h. The critical path takes 12.5\u00A0h: `pytest-setup` → `unit-tests`.
                        """);
    }

    @Test
    void drawsNothingForNoIssues() {
        GraphView empty = view(DependencyGraph.of(state()));

        assertThat(Golden.text(out -> new GraphMarkdown().write(empty, out))).endsWith("```\n\n0 issues, 0\u00A0h.\n");
        assertThat(Golden.text(out -> new GraphSvg().write(empty, out)))
                .contains("0 issues, 0\u00A0h")
                .endsWith("</svg>\n");
    }

    private static GraphView view(DependencyGraph graph) {
        return GraphView.of(graph, GraphSelection.ALL, Direction.LR, Map.of());
    }
}
