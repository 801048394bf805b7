package ai.coditect.milepost.report.graph;

import ai.coditect.milepost.graph.CriticalPath;
import ai.coditect.milepost.graph.DependencyGraph;
import ai.coditect.milepost.graph.Workstream;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.progress.TrackedIssue;
import ai.coditect.milepost.report.Visible;
import ai.coditect.milepost.report.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is drawn, decided once for every format.
 *
 * @param nodes the selected issues and those next to them, by workstream
 * @param edges without those that follow from others
 * @param implied how many follow from others
 * @param leftOut what all titles begin with
 */
public record GraphView(
        Direction direction,
        List<GraphNode> nodes,
        List<GraphCluster> clusters,
        List<GraphEdge> edges,
        int implied,
        Optional<String> leftOut,
        Figures figures) {

    /**
     * Sums over the graph.
     *
     * @param issues how many are selected
     * @param hours of those selected
     * @param criticalPath of all issues
     */
    public record Figures(
            int issues, BigDecimal hours, int allIssues, BigDecimal allHours, CriticalPath criticalPath) {}

    public GraphView {
        nodes = List.copyOf(nodes);
        clusters = List.copyOf(clusters);
        edges = List.copyOf(edges);
    }

    /**
     * Selects what is drawn.
     *
     * @param live how the issues stand on GitHub; none if GitHub was not asked
     */
    public static GraphView of(
            DependencyGraph graph, GraphSelection selection, Direction direction, Map<IssueId, TrackedIssue> live) {
        GraphSelection.Shown shown = selection.of(graph);
        ShortTitles titles = ShortTitles.of(graph);
        Map<IssueId, Integer> layers = layers(graph, shown);
        Set<IssueId> critical = new HashSet<>(graph.criticalPath().issues());
        Map<IssueId, GraphNode> nodes = new HashMap<>();
        List<GraphNode> inOrder = new ArrayList<>();
        List<GraphCluster> clusters = new ArrayList<>();
        for (int i = 0; i < graph.workstreams().size(); i++) {
            Workstream workstream = graph.workstreams().get(i);
            List<GraphNode> members = new ArrayList<>();
            for (DeclaredIssue issue : workstream.issues()) {
                if (shown.contains(issue.id())) {
                    GraphNode node = new GraphNode(
                            inOrder.size(),
                            layers.getOrDefault(issue.id(), 0),
                            issue.id(),
                            titles.of(issue),
                            ShortTitles.full(issue),
                            issue.estimateHours().map(GraphView::hours),
                            traits(issue.id(), shown, critical),
                            Optional.ofNullable(live.get(issue.id())).map(LiveMark::of));
                    inOrder.add(node);
                    members.add(node);
                    nodes.put(issue.id(), node);
                }
            }
            if (!members.isEmpty()) {
                clusters.add(new GraphCluster(i, title(workstream, shown, titles), members));
            }
        }
        List<GraphEdge> all = edges(graph, shown, nodes);
        List<GraphEdge> edges = ImpliedEdges.without(all, inOrder.size());
        return new GraphView(
                direction, inOrder, clusters, edges, all.size() - edges.size(), titles.ofAll(), figures(graph, shown));
    }

    /** {@code 8 h}, which no line end can part. */
    static String hours(BigDecimal hours) {
        return Words.hours(hours).replace(' ', '\u00A0');
    }

    /** How many shown issues each waits for, one after the other. */
    private static Map<IssueId, Integer> layers(DependencyGraph graph, GraphSelection.Shown shown) {
        Map<IssueId, DeclaredIssue> byId = new HashMap<>();
        graph.issues().forEach(issue -> byId.put(issue.id(), issue));
        Map<IssueId, Integer> layers = new HashMap<>();
        for (List<IssueId> layer : graph.layers()) {
            for (IssueId id : layer) {
                Optional.ofNullable(byId.get(id))
                        .ifPresent(issue -> layers.put(
                                id,
                                issue.blockers().stream()
                                        .filter(blocker -> shown.connects(blocker, id))
                                        .mapToInt(blocker -> layers.getOrDefault(blocker, 0) + 1)
                                        .max()
                                        .orElse(0)));
            }
        }
        return layers;
    }

    private static Set<GraphNode.Trait> traits(IssueId id, GraphSelection.Shown shown, Set<IssueId> critical) {
        Set<GraphNode.Trait> traits = EnumSet.noneOf(GraphNode.Trait.class);
        if (critical.contains(id)) {
            traits.add(GraphNode.Trait.CRITICAL);
        }
        if (shown.outside().contains(id)) {
            traits.add(GraphNode.Trait.OUTSIDE);
        }
        return traits;
    }

    private static String title(Workstream workstream, GraphSelection.Shown shown, ShortTitles titles) {
        String name = Visible.line(workstream.name());
        boolean selected =
                workstream.issues().stream().anyMatch(issue -> shown.inside().contains(issue.id()));
        return name
                + (selected ? " ·\u00A0" + hours(sum(workstream.issues(), shown)) : "")
                + Optional.ofNullable(titles.ofWorkstreams().get(workstream.name()))
                        .map(words -> " · " + words + " …")
                        .orElse("");
    }

    private static List<GraphEdge> edges(
            DependencyGraph graph, GraphSelection.Shown shown, Map<IssueId, GraphNode> nodes) {
        Set<CriticalPath.Step> steps = graph.criticalPath().steps();
        List<GraphEdge> edges = new ArrayList<>();
        for (DeclaredIssue issue : graph.issues()) {
            for (IssueId blocker : issue.blockers()) {
                GraphNode from = nodes.get(blocker);
                GraphNode to = nodes.get(issue.id());
                if (from != null && to != null && shown.connects(blocker, issue.id())) {
                    edges.add(new GraphEdge(from, to, kind(blocker, issue.id(), shown, steps)));
                }
            }
        }
        return edges;
    }

    private static GraphEdge.Kind kind(
            IssueId blocker, IssueId blocked, GraphSelection.Shown shown, Set<CriticalPath.Step> steps) {
        if (steps.contains(new CriticalPath.Step(blocker, blocked))) {
            return GraphEdge.Kind.CRITICAL;
        }
        return shown.outside().contains(blocker) || shown.outside().contains(blocked)
                ? GraphEdge.Kind.OUTSIDE
                : GraphEdge.Kind.PLAIN;
    }

    private static Figures figures(DependencyGraph graph, GraphSelection.Shown shown) {
        return new Figures(
                shown.inside().size(),
                sum(graph.issues(), shown),
                graph.issues().size(),
                graph.totalHours(),
                graph.criticalPath());
    }

    private static BigDecimal sum(List<DeclaredIssue> issues, GraphSelection.Shown shown) {
        return issues.stream()
                .filter(issue -> shown.inside().contains(issue.id()))
                .flatMap(issue -> issue.estimateHours().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
