package ai.coditect.milepost.report.graph.layout;

import java.util.List;

/**
 * Where everything lies across the direction of the arrows.
 *
 * @param centres of the boxes
 * @param lanes where each begins and ends
 * @param ways of the arrows: where each passes the layers between its boxes, in their order
 * @param breadth of the whole
 */
public record Layout(List<Double> centres, List<Span> lanes, List<List<Double>> ways, double breadth) {

    /** From where to where. */
    public record Span(double start, double end) {}

    /**
     * Distances across the direction of the arrows.
     *
     * @param gap between two neighbours in a layer
     * @param leads before each lane
     */
    public record Spacing(double gap, List<Double> leads) {
        public Spacing {
            leads = List.copyOf(leads);
        }
    }

    public Layout {
        centres = List.copyOf(centres);
        lanes = List.copyOf(lanes);
        ways = ways.stream().map(List::copyOf).toList();
    }

    /**
     * Lays out a graph by the method of Sugiyama: a long arrow is cut into steps from layer to layer, each layer is
     * ordered so that few steps cross, then everything is moved towards what it is connected with. The same input gives
     * the same layout, in a time that grows a little faster than its size.
     */
    public static Layout of(List<Box> boxes, List<Arrow> arrows, Spacing spacing) {
        Steps steps = Steps.of(boxes, arrows);
        List<List<Item>> layers = Ordering.of(steps.items());
        Placement placement = Placement.of(layers, spacing);
        return new Layout(
                steps.items().subList(0, boxes.size()).stream()
                        .map(item -> item.centre)
                        .toList(),
                placement.lanes(),
                steps.ways().stream()
                        .map(way -> way.stream().map(item -> item.centre).toList())
                        .toList(),
                placement.breadth());
    }
}
