package ai.coditect.milepost.report.graph.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Moves items, without changing their order, towards those that they are connected with.
 *
 * @param breadth of the whole
 */
record Placement(List<Layout.Span> lanes, double breadth) {

    private static final int SWEEPS = 24;

    /** How much more a straight way through several layers counts than a box in line with another. */
    private static final double STRAIGHT = 4;

    /** The items of one lane in one layer. */
    private record Cell(List<Item> items, Layout.Span lane) {}

    static Placement of(List<List<Item>> layers, Layout.Spacing spacing) {
        List<Layout.Span> lanes = lanes(layers, spacing);
        List<List<Cell>> cells =
                layers.stream().map(layer -> cells(layer, lanes)).toList();
        cells.forEach(layer -> layer.forEach(cell -> centre(cell, spacing.gap())));
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int i = 0; i < cells.size(); i++) {
                int turn = sweep;
                cells.get(turn % 2 == 0 ? i : cells.size() - 1 - i).forEach(cell -> move(cell, turn, spacing.gap()));
            }
        }
        return new Placement(
                lanes, lanes.isEmpty() ? 0 : lanes.get(lanes.size() - 1).end());
    }

    /** Each lane is as broad as its fullest layer. */
    private static List<Layout.Span> lanes(List<List<Item>> layers, Layout.Spacing spacing) {
        double[] breadths = new double[spacing.leads().size()];
        for (List<Item> layer : layers) {
            double[] used = new double[breadths.length];
            layer.forEach(item -> used[item.lane] += item.breadth + (used[item.lane] > 0 ? spacing.gap() : 0));
            for (int lane = 0; lane < used.length; lane++) {
                breadths[lane] = Math.max(breadths[lane], used[lane]);
            }
        }
        List<Layout.Span> lanes = new ArrayList<>();
        double end = 0;
        for (int lane = 0; lane < breadths.length; lane++) {
            double start = end + spacing.leads().get(lane);
            end = start + breadths[lane];
            lanes.add(new Layout.Span(start, end));
        }
        return lanes;
    }

    private static List<Cell> cells(List<Item> layer, List<Layout.Span> lanes) {
        List<Cell> cells = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= layer.size(); i++) {
            if (i == layer.size() || layer.get(i).lane != layer.get(start).lane) {
                cells.add(new Cell(layer.subList(start, i), lanes.get(layer.get(start).lane)));
                start = i;
            }
        }
        return cells;
    }

    /** In the middle of the lane, to begin with; where nothing will move them, in line with their neighbours. */
    private static void centre(Cell cell, double gap) {
        double used =
                cell.items().stream().mapToDouble(item -> item.breadth + gap).sum() - gap;
        boolean moves = cell.items().stream().anyMatch(item -> !item.before.isEmpty() || !item.after.isEmpty());
        double at = moves
                ? (cell.lane().start() + cell.lane().end() - used) / 2
                : cell.lane().start();
        for (Item item : cell.items()) {
            item.centre = at + item.breadth / 2;
            at += item.breadth + gap;
        }
    }

    /**
     * As near as possible to where each wants to be, without overlapping: those that want the same place form a block
     * around their mean (isotonic regression).
     */
    private static void move(Cell cell, int turn, double gap) {
        List<Item> items = cell.items();
        double[] offsets = new double[items.size()];
        double[] means = new double[items.size()];
        int[] sizes = new int[items.size()];
        int blocks = 0;
        for (int i = 0; i < items.size(); i++) {
            offsets[i] = i == 0 ? 0 : offsets[i - 1] + (items.get(i - 1).breadth + items.get(i).breadth) / 2 + gap;
            double mean = wanted(items.get(i), turn) - offsets[i];
            int size = 1;
            while (blocks > 0 && means[blocks - 1] > mean) {
                blocks--;
                mean = (mean * size + means[blocks] * sizes[blocks]) / (size + sizes[blocks]);
                size += sizes[blocks];
            }
            means[blocks] = mean;
            sizes[blocks++] = size;
        }
        int last = items.size() - 1;
        double lowest = cell.lane().start() + items.get(0).breadth / 2;
        double highest = Math.max(lowest, cell.lane().end() - items.get(last).breadth / 2 - offsets[last]);
        int i = 0;
        for (int block = 0; block < blocks; block++) {
            double mean = Math.min(highest, Math.max(lowest, means[block]));
            for (int of = 0; of < sizes[block]; of++) {
                items.get(i).centre = mean + offsets[i];
                i++;
            }
        }
    }

    private static double wanted(Item item, int turn) {
        double sum = 0;
        double weights = 0;
        boolean ending = turn >= SWEEPS - 2;
        for (Item other : turn % 2 == 0 || ending ? item.before : List.<Item>of()) {
            double weight = weight(item, other);
            sum += weight * other.centre;
            weights += weight;
        }
        for (Item other : turn % 2 == 1 || ending ? item.after : List.<Item>of()) {
            double weight = weight(item, other);
            sum += weight * other.centre;
            weights += weight;
        }
        return weights == 0 ? item.centre : sum / weights;
    }

    private static double weight(Item item, Item other) {
        return item.kind == Item.Kind.PASSAGE && other.kind == Item.Kind.PASSAGE ? STRAIGHT : 1;
    }
}
