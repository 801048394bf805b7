package ai.coditect.milepost.report.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds dependencies that follow from others: who waits for B, which waits for A, waits for A as well. */
final class ImpliedEdges {

    /** With more nodes nothing is found: what reaches what takes a bit for each pair. */
    private static final int MOST_NODES = 20_000;

    private ImpliedEdges() {}

    /**
     * The edges without which every node still waits for the same ones; critical ones are all among them.
     *
     * @param nodes how many there are
     */
    static List<GraphEdge> without(List<GraphEdge> edges, int nodes) {
        if (nodes > MOST_NODES) {
            return edges;
        }
        List<List<GraphEdge>> into = new ArrayList<>();
        List<BitSet> reaching = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        int[] layers = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            into.add(new ArrayList<>());
            reaching.add(new BitSet());
            order.add(i);
        }
        for (GraphEdge edge : edges) {
            into.get(edge.to().index()).add(edge);
            layers[edge.from().index()] = edge.from().layer();
            layers[edge.to().index()] = edge.to().layer();
        }
        order.sort((one, other) -> Integer.compare(layers[one], layers[other]));
        BitSet implied = new BitSet();
        List<GraphEdge> kept = new ArrayList<>();
        for (int node : order) {
            BitSet all = reaching.get(node);
            implied.clear();
            into.get(node).forEach(edge -> implied.or(reaching.get(edge.from().index())));
            all.or(implied);
            into.get(node).forEach(edge -> all.set(edge.from().index()));
            for (GraphEdge edge : into.get(node)) {
                if (edge.kind() == GraphEdge.Kind.CRITICAL
                        || !implied.get(edge.from().index())) {
                    kept.add(edge);
                }
            }
        }
        return kept;
    }
}
