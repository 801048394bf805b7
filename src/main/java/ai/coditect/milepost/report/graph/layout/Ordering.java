package ai.coditect.milepost.report.graph.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Orders the items of each layer: by lane, and within a lane so that few steps cross. */
final class Ordering {

    private static final int SWEEPS = 12;

    private final List<List<Item>> layers = new ArrayList<>();

    private Ordering(List<Item> items) {
        for (Item item : items) {
            while (layers.size() <= item.layer) {
                layers.add(new ArrayList<>());
            }
            layers.get(item.layer).add(item);
        }
        layers.forEach(layer -> layer.sort(Comparator.comparingInt(item -> item.lane)));
        number();
    }

    /** The layers, each in its order; positions are set accordingly. */
    static List<List<Item>> of(List<Item> items) {
        Ordering ordering = new Ordering(items);
        List<List<Item>> best = ordering.copy();
        long fewest = ordering.crossings();
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            ordering.sweep(sweep);
            long crossings = ordering.crossings();
            if (crossings < fewest) {
                fewest = crossings;
                best = ordering.copy();
            }
        }
        best.forEach(Ordering::number);
        return best;
    }

    /** Forwards and backwards in turn. */
    private void sweep(int turn) {
        for (int i = 0; i < layers.size(); i++) {
            List<Item> layer = layers.get(turn % 2 == 0 ? i : layers.size() - 1 - i);
            for (Item item : layer) {
                List<Item> others = turn % 2 == 0 ? item.before : item.after;
                item.key = others.stream()
                        .mapToDouble(other -> relative(other.position, layers.get(other.layer)))
                        .average()
                        .orElse(relative(item.position, layer));
            }
            layer.sort(Comparator.<Item>comparingInt(item -> item.lane).thenComparingDouble(item -> item.key));
            number(layer);
        }
    }

    /** Layers differ in their sizes. */
    private static double relative(int position, List<Item> layer) {
        return (position + 0.5) / layer.size();
    }

    private List<List<Item>> copy() {
        return layers.stream().<List<Item>>map(ArrayList::new).toList();
    }

    private void number() {
        layers.forEach(Ordering::number);
    }

    private static void number(List<Item> layer) {
        for (int i = 0; i < layer.size(); i++) {
            layer.get(i).position = i;
        }
    }

    private long crossings() {
        long crossings = 0;
        for (int i = 1; i < layers.size(); i++) {
            crossings += crossings(layers.get(i - 1), layers.get(i).size());
        }
        return crossings;
    }

    /** Counts, in a tree of sums, the steps drawn so far that end below each next one. */
    private static long crossings(List<Item> layer, int next) {
        int[] tree = new int[next + 1];
        long crossings = 0;
        int drawn = 0;
        for (Item item : layer) {
            for (Item to : item.after) {
                crossings += drawn - sum(tree, to.position + 1);
            }
            for (Item to : item.after) {
                for (int i = to.position + 1; i < tree.length; i += i & -i) {
                    tree[i]++;
                }
                drawn++;
            }
        }
        return crossings;
    }

    private static int sum(int[] tree, int index) {
        int sum = 0;
        for (int i = index; i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }
}
