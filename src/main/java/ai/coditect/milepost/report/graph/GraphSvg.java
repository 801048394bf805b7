package ai.coditect.milepost.report.graph;

import ai.coditect.milepost.report.graph.Geometry.Passing;
import ai.coditect.milepost.report.graph.Geometry.Rectangle;
import ai.coditect.milepost.report.svg.Colour;
import ai.coditect.milepost.report.svg.Element;
import ai.coditect.milepost.report.svg.Font;
import ai.coditect.milepost.report.svg.Picture;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The dependency graph as a picture: a panel for each workstream, the critical path in red. */
public final class GraphSvg {

    private static final Font HEADLINE = Font.bold(16);
    private static final Font HEADING = Font.bold(12);
    private static final double MARGIN = 12;
    private static final double NARROWEST = 480;
    private static final double HEADLINE_HEIGHT = 40;
    private static final double TIP = 6;

    /** Writes the picture as a file of its own. */
    public void write(GraphView view, Appendable out) throws IOException {
        picture(view).writeFile(out);
    }

    /** The picture. */
    public Picture picture(GraphView view) {
        Geometry geometry = Geometry.of(view);
        double width = Math.max(NARROWEST, geometry.width() + 2 * MARGIN);
        GraphLegend legend = GraphLegend.of(view, width - 2 * MARGIN);
        double top = HEADLINE_HEIGHT + legend.height();
        Element content = Element.of("g")
                .add(HEADLINE.text(MARGIN, 26, Colour.TEXT, GraphWords.sum(view)))
                .add(legend.draw().with("transform", moved(MARGIN, HEADLINE_HEIGHT)))
                .add(graph(view, geometry).with("transform", moved(MARGIN, top)));
        return new Picture(
                view.nodes().stream().anyMatch(node -> node.address().isPresent())
                        ? Picture.Role.LINKED
                        : Picture.Role.IMAGE,
                width,
                top + geometry.height() + MARGIN,
                "Dependencies",
                GraphWords.description(view),
                content);
    }

    private static String moved(double x, double y) {
        return "translate(" + Element.number(x) + " " + Element.number(y) + ")";
    }

    private static Element graph(GraphView view, Geometry geometry) {
        Element graph = Element.of("g");
        for (int i = 0; i < view.clusters().size(); i++) {
            graph.add(panel(view.clusters().get(i), geometry.panels().get(i)));
        }
        for (GraphEdge.Kind kind : GraphEdge.Kind.values()) {
            for (int i = 0; i < view.edges().size(); i++) {
                if (view.edges().get(i).kind() == kind) {
                    graph.add(arrow(kind, geometry.ways().get(i), view.direction()));
                }
            }
        }
        for (GraphCluster cluster : view.clusters()) {
            for (GraphNode node : cluster.nodes()) {
                graph.add(box(
                        node,
                        Colour.hue(cluster.index()),
                        geometry.boxes().get(node.index()),
                        geometry.texts().get(node.index())));
            }
        }
        return graph;
    }

    private static Element panel(GraphCluster cluster, Rectangle place) {
        Element panel = Element.of("g")
                .add(rectangle(place).with("rx", 6).with("class", Colour.BOX.fill()))
                .add(rectangle(new Rectangle(place.x(), place.y() + 6, 4, 16))
                        .with("class", Colour.hue(cluster.index()).fill()));
        String title = HEADING.cut(cluster.title(), place.width() - 20);
        return panel.add(
                HEADING.text(place.x() + 12, place.y() + 18, cluster.isOutside() ? Colour.MUTED : Colour.TEXT, title));
    }

    private static Element rectangle(Rectangle place) {
        return Element.of("rect")
                .with("x", place.x())
                .with("y", place.y())
                .with("width", place.width())
                .with("height", place.height());
    }

    private static Element arrow(GraphEdge.Kind kind, List<Passing> way, Direction direction) {
        Passing first = way.get(0);
        Passing last = way.get(way.size() - 1);
        StringBuilder path = new StringBuilder("M" + point(first.start(), first.across(), direction));
        line(path, first.end(), first.across(), direction);
        for (int i = 1; i < way.size() - 1; i++) {
            curve(path, way.get(i - 1), way.get(i).start(), way.get(i).across(), direction);
            line(path, way.get(i).end(), way.get(i).across(), direction);
        }
        curve(path, way.get(way.size() - 2), last.start() - TIP, last.across(), direction);
        line(path, last.end() - TIP, last.across(), direction);

        String head = "M" + point(last.end(), last.across(), direction)
                + "L" + point(last.end() - TIP - 2, last.across() - 4, direction)
                + "L" + point(last.end() - TIP - 2, last.across() + 4, direction) + "Z";
        Colour colour = kind == GraphEdge.Kind.CRITICAL ? Colour.CRITICAL : Colour.EDGE;
        Element line = Element.of("path")
                .with("d", path.toString())
                .with("class", colour.stroke())
                .with("stroke-width", kind == GraphEdge.Kind.CRITICAL ? 3 : 1.2);
        if (kind == GraphEdge.Kind.OUTSIDE) {
            line.with("stroke-dasharray", "4 3");
        }
        return Element.of("g").add(line).add(Element.of("path").with("d", head).with("class", colour.fill()));
    }

    /** From the end of a passing to the start of the next. */
    private static void curve(StringBuilder path, Passing from, double start, double across, Direction direction) {
        double middle = (from.end() + start) / 2;
        path.append('C')
                .append(point(middle, from.across(), direction))
                .append(' ')
                .append(point(middle, across, direction))
                .append(' ')
                .append(point(start, across, direction));
    }

    private static void line(StringBuilder path, double along, double across, Direction direction) {
        path.append('L').append(point(along, across, direction));
    }

    private static String point(double along, double across, Direction direction) {
        return switch (direction) {
            case LR -> Element.number(along) + " " + Element.number(across);
            case TB -> Element.number(across) + " " + Element.number(along);
        };
    }

    private static Element box(GraphNode node, Colour hue, Rectangle place, NodeText.Lines lines) {
        Element box = Element.of("g").add(Element.of("title").add(node.description()));
        box.add(outline(node, place));
        box.add(rectangle(new Rectangle(place.x(), place.y(), Geometry.BAND, place.height()))
                .with("class", hue.fill()));
        double x = place.x() + Geometry.BAND + Geometry.PADDING;
        double y = place.y() + Geometry.PADDING + Geometry.LINE - 4;
        for (int i = 0; i < lines.all().size(); i++) {
            Colour colour = i < lines.head().size() ? head(node) : Colour.TEXT;
            box.add(Geometry.FONT.text(
                    x, y + i * Geometry.LINE, colour, lines.all().get(i)));
        }
        Optional<String> address = node.address();
        return address.isPresent() ? Element.of("a").with("href", address.get()).add(box) : box;
    }

    private static Colour head(GraphNode node) {
        return node.live().map(mark -> StandingColours.line(mark.standing())).orElse(Colour.MUTED);
    }

    private static Element outline(GraphNode node, Rectangle place) {
        Colour ground =
                node.live().map(mark -> StandingColours.ground(mark.standing())).orElse(Colour.PAPER);
        Colour line = node.is(GraphNode.Trait.CRITICAL)
                ? Colour.CRITICAL
                : node.live().map(mark -> StandingColours.line(mark.standing())).orElse(Colour.EDGE);
        Element outline = rectangle(place)
                .with("class", line.stroke() + " " + ground.fill())
                .with("stroke-width", node.is(GraphNode.Trait.CRITICAL) ? 2.5 : 1);
        return node.is(GraphNode.Trait.OUTSIDE) ? outline.with("stroke-dasharray", "4 3") : outline;
    }
}
