package ai.coditect.milepost.report.graph;

import ai.coditect.milepost.report.graph.layout.Arrow;
import ai.coditect.milepost.report.graph.layout.Box;
import ai.coditect.milepost.report.graph.layout.Layout;
import ai.coditect.milepost.report.svg.Font;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The places of boxes, panels and arrows in a drawing, in pixels. A workstream is a panel that runs in the direction of
 * the arrows; its issues without dependencies fill rows of their own.
 *
 * @param texts the lines of each node
 */
record Geometry(
        double width,
        double height,
        List<NodeText.Lines> texts,
        List<Rectangle> boxes,
        List<Rectangle> panels,
        List<List<Passing>> ways) {

    static final Font FONT = Font.regular(11);
    static final double LINE = 14;
    static final double PADDING = 7;
    static final double BAND = 4;

    /** What most screens can show without scrolling, less the margins. */
    private static final double PREFERRED_WIDTH = 1176;

    private static final int MOST_LINES = 5;
    private static final double NARROWEST_BOX = 116;
    private static final double WIDEST_BOX = 200;
    private static final double BOX_DOWNWARDS = 150;
    private static final double BETWEEN_LAYERS = 30;
    private static final double BETWEEN_BOXES = 10;
    private static final double HEADING = 24;
    private static final double PANEL_PADDING = 8;
    private static final double BETWEEN_PANELS = 10;

    /** Issues without dependencies stand in rows of so many, or of as many as there are layers. */
    private static final int ROW = 8;

    record Rectangle(double x, double y, double width, double height) {
        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }
    }

    /** Where an arrow runs straight: out of its box, through a layer, or into its other box. */
    record Passing(double start, double end, double across) {}

    static Geometry of(GraphView view) {
        return new Builder(view).build();
    }

    /** Puts the boxes of a view into layers and lanes, and turns the layout into pixels. */
    private static final class Builder {

        private final GraphView view;
        private final boolean sideways;
        private final int layers;
        private final double boxWidth;
        private final List<NodeText.Lines> texts;
        private final List<Box> boxes = new ArrayList<>();
        private final List<Double> leads = new ArrayList<>();
        private final List<Integer> firstLanes = new ArrayList<>();

        Builder(GraphView view) {
            this.view = view;
            sideways = view.direction() == Direction.LR;
            Set<Integer> connected = new HashSet<>();
            view.edges().forEach(edge -> {
                connected.add(edge.from().index());
                connected.add(edge.to().index());
            });
            int deepest = view.nodes().stream()
                    .filter(node -> connected.contains(node.index()))
                    .mapToInt(GraphNode::layer)
                    .max()
                    .orElse(-1);
            int isolated = view.nodes().size() - connected.size();
            layers = Math.max(deepest + 1, Math.min(ROW, isolated));
            boxWidth = sideways ? boxWidth(layers) : BOX_DOWNWARDS;
            texts = new NodeText(FONT, boxWidth - BAND - 2 * PADDING, MOST_LINES).of(view.nodes());
            view.clusters().forEach(cluster -> lanes(cluster, connected));
        }

        private static double boxWidth(int layers) {
            double free = PREFERRED_WIDTH - 2 * PANEL_PADDING - (layers - 1) * BETWEEN_LAYERS;
            return Math.max(NARROWEST_BOX, Math.min(WIDEST_BOX, Math.floor(free / Math.max(1, layers))));
        }

        private void lanes(GraphCluster cluster, Set<Integer> connected) {
            firstLanes.add(leads.size());
            int lane = leads.size();
            boolean hasConnected = cluster.nodes().stream().anyMatch(node -> connected.contains(node.index()));
            boolean hasIsolated = cluster.nodes().stream().anyMatch(node -> !connected.contains(node.index()));
            double lead =
                    PANEL_PADDING + (leads.isEmpty() ? 0 : PANEL_PADDING + BETWEEN_PANELS) + (sideways ? HEADING : 0);
            if (hasConnected) {
                leads.add(lead);
            }
            if (hasIsolated) {
                leads.add(hasConnected ? BETWEEN_BOXES : lead);
            }
            int last = leads.size() - 1;
            int place = 0;
            for (GraphNode node : cluster.nodes()) {
                double breadth = sideways ? height(node) : boxWidth;
                boxes.add(
                        connected.contains(node.index())
                                ? new Box(lane, node.layer(), breadth)
                                : new Box(last, place++ % layers, breadth));
            }
        }

        private double height(GraphNode node) {
            return texts.get(node.index()).all().size() * LINE + 2 * PADDING;
        }

        Geometry build() {
            List<Arrow> arrows = view.edges().stream()
                    .map(edge -> new Arrow(edge.from().index(), edge.to().index()))
                    .toList();
            Layout layout = Layout.of(boxes, arrows, new Layout.Spacing(BETWEEN_BOXES, leads));
            double[] lengths = lengths();
            double[] starts = new double[layers + 1];
            starts[0] = PANEL_PADDING + (sideways ? 0 : HEADING);
            for (int i = 0; i < layers; i++) {
                starts[i + 1] = starts[i] + lengths[i] + BETWEEN_LAYERS;
            }
            double end = (layers == 0 ? starts[0] : starts[layers] - BETWEEN_LAYERS) + PANEL_PADDING;
            double breadth = layout.breadth() + (leads.isEmpty() ? 0 : PANEL_PADDING);
            List<Rectangle> rectangles = rectangles(layout, lengths, starts);
            return new Geometry(
                    sideways ? end : breadth,
                    sideways ? breadth : end,
                    texts,
                    rectangles,
                    panels(layout, starts[0] - PANEL_PADDING, end),
                    ways(layout, lengths, starts, rectangles));
        }

        /** How long each layer is in the direction of the arrows. */
        private double[] lengths() {
            double[] lengths = new double[layers];
            for (GraphNode node : view.nodes()) {
                int layer = boxes.get(node.index()).layer();
                lengths[layer] = Math.max(lengths[layer], sideways ? boxWidth : height(node));
            }
            return lengths;
        }

        private List<Rectangle> rectangles(Layout layout, double[] lengths, double[] starts) {
            List<Rectangle> rectangles = new ArrayList<>();
            for (GraphNode node : view.nodes()) {
                int layer = boxes.get(node.index()).layer();
                double centre = layout.centres().get(node.index());
                double height = height(node);
                rectangles.add(
                        sideways
                                ? new Rectangle(starts[layer], centre - height / 2, boxWidth, height)
                                : new Rectangle(
                                        centre - boxWidth / 2,
                                        starts[layer] + (lengths[layer] - height) / 2,
                                        boxWidth,
                                        height));
            }
            return rectangles;
        }

        private List<Rectangle> panels(Layout layout, double start, double end) {
            List<Rectangle> panels = new ArrayList<>();
            for (int i = 0; i < firstLanes.size(); i++) {
                int next = i + 1 < firstLanes.size() ? firstLanes.get(i + 1) : leads.size();
                double from = layout.lanes().get(firstLanes.get(i)).start() - PANEL_PADDING;
                double to = layout.lanes().get(next - 1).end() + PANEL_PADDING;
                panels.add(
                        sideways
                                ? new Rectangle(start, from - HEADING, end - start, to - from + HEADING)
                                : new Rectangle(from, start - HEADING, to - from, end - start + HEADING));
            }
            return panels;
        }

        private List<List<Passing>> ways(Layout layout, double[] lengths, double[] starts, List<Rectangle> rectangles) {
            List<List<Passing>> ways = new ArrayList<>();
            for (GraphEdge edge : view.edges()) {
                Rectangle from = rectangles.get(edge.from().index());
                Rectangle to = rectangles.get(edge.to().index());
                int layer = edge.from().layer();
                List<Passing> way = new ArrayList<>();
                way.add(new Passing(
                        sideways ? from.right() : from.bottom(), starts[layer] + lengths[layer], middle(from)));
                for (double centre : layout.ways().get(ways.size())) {
                    layer++;
                    way.add(new Passing(starts[layer], starts[layer] + lengths[layer], centre));
                }
                way.add(new Passing(starts[edge.to().layer()], sideways ? to.x() : to.y(), middle(to)));
                ways.add(way);
            }
            return ways;
        }

        private double middle(Rectangle box) {
            return sideways ? box.y() + box.height() / 2 : box.x() + box.width() / 2;
        }
    }
}
