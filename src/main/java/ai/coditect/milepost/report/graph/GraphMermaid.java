package ai.coditect.milepost.report.graph;

import ai.coditect.milepost.progress.Standing;
import ai.coditect.milepost.report.svg.Colour;
import ai.coditect.milepost.report.svg.Font;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The dependency graph as a Mermaid flowchart: a box for each workstream, the critical path with thick arrows. */
public final class GraphMermaid {

    /** Labels have their line ends already; the less lies between the boxes, the larger they are. */
    private static final String SETTINGS = """
            %%{init: {"flowchart": {"nodeSpacing": 14, "rankSpacing": 22, "padding": 8, "wrappingWidth": 600,\
             "subGraphTitleMargin": {"top": 4, "bottom": 12}}}}%%
            """;

    /** The font that Mermaid draws with, and lines as long as lets most titles have two or three of them. */
    private static final NodeText TEXT = new NodeText(Font.regular(16), 140, 6);

    private static final String CRITICAL = "stroke:" + Colour.CRITICAL.light() + ",stroke-width:3px";

    /** Writes the chart. GitHub draws it inside a fence that is marked {@code mermaid}: see {@link GraphMarkdown}. */
    public void write(GraphView view, Appendable out) throws IOException {
        out.append(SETTINGS).append("flowchart " + view.direction() + "\n");
        out.append("  accTitle: Dependencies\n  accDescr: " + GraphWords.sum(view));
        out.append(GraphWords.implied(view).map(implied -> ", " + implied).orElse("") + "\n");
        // Mermaid lays a cluster out by itself only if no edge leads out of it.
        GraphView apart = Guests.in(view);
        nodes(apart, out);
        edges(apart, out);
        for (Look look : looks()) {
            look.write(apart, out);
        }
        for (GraphNode node : apart.nodes()) {
            Optional<String> address = node.address();
            if (address.isPresent()) {
                out.append("  click " + node.name() + " href \"" + address.get() + "\"\n");
            }
        }
    }

    private static void nodes(GraphView view, Appendable out) throws IOException {
        List<NodeText.Lines> texts = TEXT.of(view.nodes());
        // Mermaid draws the last one first.
        for (int i = view.clusters().size() - 1; i >= 0; i--) {
            GraphCluster cluster = view.clusters().get(i);
            // With blanks that cannot be parted: Mermaid would draw a second line over the boxes.
            String title = MermaidText.escaped(cluster.title().replace(' ', '\u00A0'));
            out.append("  subgraph w" + (cluster.index() + 1) + "[\"" + title + "\"]\n");
            out.append("    direction " + view.direction() + "\n");
            for (GraphNode node : cluster.nodes()) {
                String label = texts.get(node.index()).all().stream()
                        .map(MermaidText::escaped)
                        .collect(Collectors.joining("<br/>"));
                out.append("    " + node.name() + "[\"" + label + "\"]\n");
            }
            out.append("  end\n");
        }
    }

    private static void edges(GraphView view, Appendable out) throws IOException {
        List<String> critical = new ArrayList<>();
        int number = 0;
        for (GraphEdge edge : view.edges()) {
            String arrow = switch (edge.kind()) {
                case PLAIN -> " --> ";
                case CRITICAL -> " ==> ";
                case OUTSIDE -> " -.-> ";
            };
            out.append("  " + edge.from().name() + arrow + edge.to().name() + "\n");
            if (edge.kind() == GraphEdge.Kind.CRITICAL) {
                critical.add(String.valueOf(number));
            }
            number++;
        }
        if (!critical.isEmpty()) {
            out.append("  linkStyle " + String.join(",", critical) + " " + CRITICAL + "\n");
        }
    }

    /** Later ones add to earlier ones. */
    private static List<Look> looks() {
        List<Look> looks = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            String colours = "fill:" + StandingColours.ground(standing).light() + ",stroke:"
                    + StandingColours.line(standing).light() + ",color:" + Colour.TEXT.light();
            looks.add(new Look(
                    standing.name().toLowerCase(Locale.ROOT),
                    colours,
                    node -> node.live()
                            .filter(mark -> mark.standing() == standing)
                            .isPresent()));
        }
        looks.add(new Look(
                "critical",
                "fill:#ffebe9," + CRITICAL + ",color:" + Colour.TEXT.light(),
                node -> node.is(GraphNode.Trait.CRITICAL) && node.live().isEmpty()));
        looks.add(new Look(
                "criticalLive",
                CRITICAL,
                node -> node.is(GraphNode.Trait.CRITICAL) && node.live().isPresent()));
        looks.add(new Look("outside", "stroke-dasharray:4 3", node -> node.is(GraphNode.Trait.OUTSIDE)));
        return looks;
    }

    /** How some of the nodes look. */
    private record Look(String name, String style, Predicate<GraphNode> wanted) {
        void write(GraphView view, Appendable out) throws IOException {
            String names =
                    view.nodes().stream().filter(wanted).map(GraphNode::name).collect(Collectors.joining(","));
            if (!names.isEmpty()) {
                out.append("  classDef " + name + " " + style + "\n  class " + names + " " + name + "\n");
            }
        }
    }
}
