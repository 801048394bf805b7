package ai.coditect.milepost.report.graph;

import static ai.coditect.milepost.graph.Issues.issue;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.graph.DependencyGraph;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.report.graph.GraphSelection.Scope;
import ai.coditect.milepost.report.svg.Font;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn, whatever the format. */
class GraphViewTest {

    @RepeatedTest(100)
    void leavesOutOnlyDependenciesThatFollowFromOthers(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        DependencyGraph graph = RandomPlans.of(random, random.nextInt(25), 3, 2);
        GraphView view = view(graph);
        Set<String> declared = graph.issues().stream()
                .flatMap(issue -> issue.blockers().stream().map(blocker -> blocker + " " + issue.id()))
                .collect(Collectors.toSet());
        Set<String> drawn = view.edges().stream().map(GraphViewTest::named).collect(Collectors.toSet());

        assertThat(declared).containsAll(drawn).hasSize(drawn.size() + view.implied());
        assertThat(reachable(drawn)).isEqualTo(reachable(declared));
        graph.criticalPath().steps().forEach(step -> assertThat(drawn).contains(step.from() + " " + step.to()));
        for (GraphEdge edge : view.edges()) {
            assertThat(edge.from().layer()).isLessThan(edge.to().layer());
            Set<String> others = new HashSet<>(drawn);
            others.remove(named(edge));
            if (edge.kind() != GraphEdge.Kind.CRITICAL) {
                assertThat(reachable(others)).isNotEqualTo(reachable(drawn));
            }
        }
    }

    @Test
    void selectsWorkstreamsWithWhatTheyWaitForAndBlock() {
        GraphView view = GraphView.of(plan(), new GraphSelection(Set.of("B"), Scope.ALL), Direction.LR, Map.of());

        assertThat(names(view, GraphNode.Trait.OUTSIDE)).containsExactly("a2", "c1");
        assertThat(view.edges().stream().map(GraphViewTest::named))
                .containsExactlyInAnyOrder("a2 b1", "b1 b2", "b2 c1");
        assertThat(view.clusters().stream().map(GraphCluster::title)).containsExactly("A", "B ·\u00A03\u00A0h", "C");
        assertThat(GraphWords.sum(view)).isEqualTo("2 of 6 issues, 3\u00A0h of 13\u00A0h");
    }

    @Test
    void selectsTheCriticalPath() {
        GraphView view = GraphView.of(plan(), new GraphSelection(Set.of(), Scope.CRITICAL), Direction.LR, Map.of());

        assertThat(view.nodes().stream().map(node -> node.id().value())).containsExactly("a1", "a2", "b1", "b2", "c1");
        assertThat(view.edges()).allMatch(edge -> edge.kind() == GraphEdge.Kind.CRITICAL);
    }

    @Test
    void selectsTheCriticalPathOfAWorkstream() {
        GraphView view = GraphView.of(plan(), new GraphSelection(Set.of("C"), Scope.CRITICAL), Direction.LR, Map.of());

        assertThat(view.nodes().stream().map(node -> node.id().value())).containsExactly("b2", "c1");
        assertThat(names(view, GraphNode.Trait.OUTSIDE)).containsExactly("b2");
    }

    @Test
    void leavesOutWhatTitlesBeginWith() {
        GraphView view = view(RandomPlans.graph(List.of(
                issue("A", "a1", "[Phase 1] Write unit tests for a", "1"),
                issue("A", "a2", "[Phase 1] Write unit tests for b", "1"),
                issue("A", "a3", "[Phase 1] Write unit tests for a and c", "1"),
                issue("B", "b1", "[Phase 1] Deploy", "1"))));

        assertThat(view.nodes().stream().map(GraphNode::title)).containsExactly("a", "b", "a and c", "Deploy");
        assertThat(view.leftOut()).contains("[Phase 1]");
        assertThat(view.clusters().get(0).title()).isEqualTo("A ·\u00A03\u00A0h · Write unit tests for …");
        assertThat(view.nodes().get(0).fullTitle()).isEqualTo("[Phase 1] Write unit tests for a");
    }

    @Test
    void leavesTitlesAloneWhereThatHelpsNobody() {
        assertThat(titles(issue("A", "a1", "Write", ""), issue("A", "a2", "Write more", "")))
                .containsExactly("Write", "Write more");
        assertThat(titles(issue("A", "a1", "[Phase 1] A", ""), issue("A", "a2", "[Phase 2] A", "")))
                .containsExactly("[Phase 1] A", "[Phase 2] A");
        assertThat(titles(issue("A", "a1", "Same title", ""), issue("A", "a2", "Same title", "")))
                .containsExactly("Same title", "Same title");
        assertThat(titles(issue("A", "a1", "Alone", ""))).containsExactly("Alone");
        assertThat(titles(
                        issue("A", "a1", "Write the docs of x", ""),
                        issue("A", "a2", "Write the docs of y", ""),
                        issue("A", "a3", "Write the docs of z", ""),
                        issue("B", "b1", "Test the code of x", ""),
                        issue("B", "b2", "Test the code of y", ""),
                        issue("B", "b3", "Test the code of z", "")))
                .startsWith("Write the docs of x")
                .endsWith("Test the code of z");
    }

    @RepeatedTest(50)
    void keepsTitlesApart(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        GraphView view = view(RandomPlans.of(random, random.nextInt(40), 3, 1));

        assertThat(view.nodes().stream().map(GraphNode::title).distinct().count())
                .isEqualTo(view.nodes().stream()
                        .map(GraphNode::fullTitle)
                        .distinct()
                        .count());
    }

    @Test
    void cutsNoTwoTitlesToTheSame() {
        GraphView view = view(RandomPlans.graph(List.of(
                issue("A", "a1", "Write unit tests for the orchestrator, which are about management", "8"),
                issue("A", "a2", "Write unit tests for the orchestrator, which are about execution", "8"),
                issue("B", "b1", "Else", "8"))));

        List<NodeText.Lines> lines = new NodeText(Font.regular(11), 120, 2).of(view.nodes());

        assertThat(lines.get(0).all()).containsExactly("a1", "… management ·\u00A08\u00A0h");
        assertThat(lines.get(1).all()).containsExactly("a2", "… execution ·\u00A08\u00A0h");
    }

    @Test
    void neverPartsHours() {
        GraphView view = view(RandomPlans.graph(List.of(issue("A", "a1", "Exactly one line of text", "12.5"))));

        assertThat(new NodeText(Font.regular(11), 125, 3)
                        .of(view.nodes())
                        .get(0)
                        .all())
                .containsExactly("a1", "Exactly one line of text", "12.5\u00A0h");
        assertThat(new NodeText(Font.regular(11), 10, 3).of(view.nodes()).get(0).all())
                .endsWith("12.5\u00A0h");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://github.com/o/r/issues/1",
                "http://127.0.0.1:8080/o/r/issues/1",
                "https://git.example.com/o/my_repo.x-y/issues/12"
            })
    void linksToWebServers(String address) {
        assertThat(LiveMark.isLink(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "https://example.com/\" onclick=\"x",
                "https://example.com/a b",
                "https://example.com/#1;click",
                "//example.com/o/r/issues/1",
                ""
            })
    void linksNowhereElse(String address) {
        assertThat(LiveMark.isLink(address)).isFalse();
    }

    /** a1 → a2 → b1 → b2 → c1 takes most hours; a3 stands alone. */
    private static DependencyGraph plan() {
        return RandomPlans.graph(List.of(
                issue("A", "a1", "A 1", "2"),
                issue("A", "a2", "A 2", "3", "a1"),
                issue("A", "a3", "A 3", "1"),
                issue("B", "b1", "B 1", "1", "a2"),
                issue("B", "b2", "B 2", "2", "b1"),
                issue("C", "c1", "C 1", "4", "b2")));
    }

    private static GraphView view(DependencyGraph graph) {
        return GraphView.of(graph, GraphSelection.ALL, Direction.LR, Map.of());
    }

    private static List<String> titles(DeclaredIssue... issues) {
        return view(RandomPlans.graph(List.of(issues))).nodes().stream()
                .map(GraphNode::title)
                .toList();
    }

    private static List<String> names(GraphView view, GraphNode.Trait trait) {
        return view.nodes().stream()
                .filter(node -> node.is(trait))
                .map(node -> node.id().value())
                .toList();
    }

    private static String named(GraphEdge edge) {
        return edge.from().id() + " " + edge.to().id();
    }

    /** What can be reached from where, by pairs of ids. */
    private static Set<String> reachable(Set<String> edges) {
        Map<String, Set<String>> next = new HashMap<>();
        edges.forEach(edge -> next.computeIfAbsent(edge.substring(0, edge.indexOf(" ")), key -> new HashSet<>())
                .add(edge.substring(edge.indexOf(" ") + 1)));
        Set<String> pairs = new HashSet<>();
        next.keySet().forEach(start -> visit(start, start, next, pairs));
        return pairs;
    }

    private static void visit(String start, String at, Map<String, Set<String>> next, Set<String> pairs) {
        for (String to : next.getOrDefault(at, Set.of())) {
            if (pairs.add(start + " " + to)) {
                visit(start, to, next, pairs);
            }
        }
    }
}
