package ai.coditect.milepost.report.graph;

import ai.coditect.milepost.report.svg.Colour;
import ai.coditect.milepost.report.svg.Font;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The dependency graph in the DOT language of Graphviz: a cluster for each workstream, the critical path in red. */
public final class GraphDot {

    private static final String CRITICAL = "color=\"" + Colour.CRITICAL.light() + "\", penwidth=2";

    private static final NodeText TEXT = new NodeText(Font.regular(14), 180, 4);

    /** Writes the graph. */
    public void write(GraphView view, Appendable out) throws IOException {
        List<NodeText.Lines> texts = TEXT.of(view.nodes());
        out.append("digraph milepost {\n");
        Optional<String> implied = GraphWords.implied(view);
        if (implied.isPresent()) {
            out.append("  // " + implied.get() + "\n");
        }
        out.append("  rankdir=" + view.direction() + ";\n");
        out.append("  node [shape=box, style=filled, fillcolor=white, fontname=\"sans-serif\"];\n");
        for (GraphCluster cluster : view.clusters()) {
            out.append("  subgraph cluster_" + (cluster.index() + 1) + " {\n");
            out.append("    label=\"" + escaped(cluster.title()) + "\";\n");
            for (GraphNode node : cluster.nodes()) {
                node(node, texts.get(node.index()), out);
            }
            out.append("  }\n");
        }
        for (GraphEdge edge : view.edges()) {
            String look = switch (edge.kind()) {
                case PLAIN -> "";
                case CRITICAL -> " [" + CRITICAL + "]";
                case OUTSIDE -> " [style=dashed]";
            };
            out.append("  " + edge.from().name() + " -> " + edge.to().name() + look + ";\n");
        }
        out.append("}\n");
    }

    private static void node(GraphNode node, NodeText.Lines lines, Appendable out) throws IOException {
        String label = lines.all().stream().map(GraphDot::escaped).collect(Collectors.joining("\\n"));
        out.append("    " + node.name() + " [label=\"" + label + "\"");
        if (node.is(GraphNode.Trait.OUTSIDE)) {
            out.append(", style=\"filled,dashed\"");
        }
        Optional<LiveMark> live = node.live();
        if (live.isPresent()) {
            out.append(", fillcolor=\""
                    + StandingColours.ground(live.get().standing()).light() + "\"");
        }
        if (node.is(GraphNode.Trait.CRITICAL)) {
            out.append(", " + CRITICAL);
        }
        Optional<String> address = node.address();
        if (address.isPresent()) {
            out.append(", URL=\"" + escaped(address.get()) + "\"");
        }
        out.append("];\n");
    }

    /** In a quoted string of DOT only these two mean something else. */
    private static String escaped(String label) {
        return label.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
