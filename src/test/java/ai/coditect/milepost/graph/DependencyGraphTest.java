package ai.coditect.milepost.graph;

import static ai.coditect.milepost.graph.Issues.issue;
import static ai.coditect.milepost.graph.Issues.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.coditect.milepost.definition.DefinitionLoader;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.IssueId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DependencyGraphTest {

    @Test
    void hasNothingForNoIssues() {
        DependencyGraph graph = DependencyGraph.of(state());
        assertThat(graph.layers()).isEmpty();
        assertThat(graph.totalHours()).isEqualTo("0");
        assertThat(graph.criticalPath()).isEqualTo(new CriticalPath(List.of(), BigDecimal.ZERO));
    }

    @Test
    void putsIssuesIntoTheFirstLayerWhereNothingBlocksThem() {
        DependencyGraph graph = DependencyGraph.of(state(
                issue("w", "d", "D", "1", "b", "c"),
                issue("w", "b", "B", "1", "a"),
                issue("w", "c", "C", "1"),
                issue("w", "a", "A", "1")));
        assertThat(graph.layers()).containsExactly(ids("c", "a"), ids("b"), ids("d"));
    }

    @Test
    void takesTheChainOfMostHoursNotOfMostIssues() {
        DependencyGraph graph = DependencyGraph.of(state(
                issue("w", "a", "A", "1"),
                issue("w", "b", "B", "1", "a"),
                issue("w", "c", "C", "1", "b"),
                issue("w", "big", "Big", "10.5"),
                issue("w", "end", "End", "2", "c", "big")));
        assertThat(graph.criticalPath()).isEqualTo(new CriticalPath(ids("big", "end"), new BigDecimal("12.5")));
        assertThat(graph.criticalPath().steps())
                .containsExactly(new CriticalPath.Step(new IssueId("big"), new IssueId("end")));
    }

    @Test
    void decidesTiesByOrder() {
        DependencyGraph graph = DependencyGraph.of(state(
                issue("w", "z", "Z", "2"),
                issue("w", "y", "Y", "2"),
                issue("w", "end-2", "E", "1", "z", "y"),
                issue("w", "end-1", "E", "1", "z", "y")));
        assertThat(graph.criticalPath().issues()).isEqualTo(ids("y", "end-2"));
    }

    @Test
    void countsIssuesWithoutEstimateAsNothing() {
        DependencyGraph graph = DependencyGraph.of(state(
                issue("Tests", "a", "A", ""), issue("Docs", "b", "B", "2.5", "a"), issue("Tests", "c", "C", "4")));
        assertThat(graph.totalHours()).isEqualByComparingTo("6.5");
        assertThat(graph.workstreams())
                .containsExactly(
                        new Workstream(
                                "Tests",
                                new BigDecimal("4"),
                                List.of(issue("Tests", "a", "A", ""), issue("Tests", "c", "C", "4"))),
                        new Workstream("Docs", new BigDecimal("2.5"), List.of(issue("Docs", "b", "B", "2.5", "a"))));
    }

    @Test
    void refusesCycles() {
        DeclaredState cycle =
                state(issue("w", "a", "A", "1", "c"), issue("w", "b", "B", "1", "a"), issue("w", "c", "C", "1", "b"));
        assertThatThrownBy(() -> DependencyGraph.of(cycle))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("issues that block each other, or are blocked by one that is not declared: [a, b, c]");
    }

    @Test
    void knowsTheFiguresOfTheFirstMilestone() {
        DependencyGraph graph =
                DependencyGraph.of(DefinitionLoader.load(Path.of("issues")).state());
        assertThat(graph.issues()).hasSize(32);
        assertThat(graph.totalHours()).isEqualByComparingTo("174");
        assertThat(graph.workstreams())
                .extracting(Workstream::hours)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal(82), new BigDecimal(40), new BigDecimal(12), new BigDecimal(40));
        assertThat(graph.criticalPath().hours()).isEqualByComparingTo("52");
        assertThat(graph.criticalPath().issues())
                .isEqualTo(ids(
                        "pytest-setup",
                        "test-directories",
                        "test-state-manager",
                        "test-orchestrator-tasks",
                        "test-orchestrator-execution",
                        "integration-tests",
                        "coverage-gaps",
                        "testing-docs-and-ci"));
        assertThat(graph.layers()).extracting(List::size).containsExactly(3, 6, 9, 4, 3, 4, 2, 1);
    }

    private static List<IssueId> ids(String... ids) {
        return List.of(ids).stream().map(IssueId::new).toList();
    }
}
