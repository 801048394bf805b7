package ai.coditect.milepost.report.graph;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A view in which no edge leads from one cluster to another: the end that belongs elsewhere is there again, as a guest
 * beside the other end.
 */
final class Guests {

    /** A node, and the cluster in which it is drawn. */
    private record Seat(int cluster, GraphNode node) {}

    private final Map<GraphNode, Integer> homes = new HashMap<>();
    private final Map<Integer, Set<GraphNode>> guests = new HashMap<>();
    private final Map<Seat, GraphNode> seated = new HashMap<>();
    private final List<GraphNode> nodes = new ArrayList<>();

    private Guests(GraphView view) {
        view.clusters().forEach(cluster -> cluster.nodes().forEach(node -> homes.put(node, cluster.index())));
    }

    static GraphView in(GraphView view) {
        return new Guests(view).invited(view);
    }

    private GraphView invited(GraphView view) {
        for (GraphEdge edge : view.edges()) {
            if (home(edge.from()) != home(edge.to())) {
                guests.computeIfAbsent(table(edge), key -> new LinkedHashSet<>())
                        .add(home(edge.from()) == table(edge) ? edge.to() : edge.from());
            }
        }
        List<GraphCluster> full = view.clusters().stream()
                .filter(cluster -> !cluster.isOutside())
                .map(this::seat)
                .toList();
        return new GraphView(
                view.direction(),
                nodes,
                full,
                view.edges().stream().map(this::between).toList(),
                view.implied(),
                view.leftOut(),
                view.figures());
    }

    private int home(GraphNode node) {
        return homes.getOrDefault(node, 0);
    }

    /** The cluster of the end that is selected; of the blocked one if both are. */
    private int table(GraphEdge edge) {
        return home(edge.to().is(GraphNode.Trait.OUTSIDE) ? edge.from() : edge.to());
    }

    private GraphCluster seat(GraphCluster cluster) {
        List<GraphNode> members = new ArrayList<>();
        for (GraphNode node : cluster.nodes()) {
            if (!node.is(GraphNode.Trait.OUTSIDE)) {
                members.add(seat(cluster.index(), node, node.traits()));
            }
        }
        for (GraphNode node : guests.getOrDefault(cluster.index(), Set.of())) {
            Set<GraphNode.Trait> traits = EnumSet.of(GraphNode.Trait.OUTSIDE);
            traits.addAll(node.traits());
            members.add(seat(cluster.index(), node, traits));
        }
        return new GraphCluster(cluster.index(), cluster.title(), members);
    }

    private GraphNode seat(int cluster, GraphNode node, Set<GraphNode.Trait> traits) {
        GraphNode there = node.as(nodes.size(), traits);
        nodes.add(there);
        seated.put(new Seat(cluster, node), there);
        return there;
    }

    private GraphEdge between(GraphEdge edge) {
        int table = table(edge);
        boolean together = home(edge.from()) == home(edge.to());
        return new GraphEdge(
                at(table, edge.from()),
                at(table, edge.to()),
                together || edge.kind() == GraphEdge.Kind.CRITICAL ? edge.kind() : GraphEdge.Kind.OUTSIDE);
    }

    private GraphNode at(int table, GraphNode node) {
        return Optional.ofNullable(seated.get(new Seat(table, node))).orElse(node);
    }
}
