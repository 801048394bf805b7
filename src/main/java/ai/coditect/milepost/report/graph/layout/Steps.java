package ai.coditect.milepost.report.graph.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Arrows cut into steps from layer to layer. Arrows from one box into one lane pass layers together and part before the
 * layer of each target.
 *
 * @param items the boxes first, in their order, then the passages
 * @param ways the passages of each arrow
 */
record Steps(List<Item> items, List<List<Item>> ways) {

    private static final double PASSAGE_BREADTH = 4;

    /** With more passages than this arrows run straight from then on: a picture of that size is not followed by eye. */
    private static final int MOST_PASSAGES = 60_000;

    private record Passage(int from, int lane, int layer) {}

    static Steps of(List<Box> boxes, List<Arrow> arrows) {
        List<Item> items = new ArrayList<>();
        boxes.forEach(box -> items.add(new Item(box.lane(), box.layer(), box.breadth(), Item.Kind.BOX)));
        Map<Passage, Item> passages = new HashMap<>();
        List<List<Item>> ways = new ArrayList<>();
        for (Arrow arrow : arrows) {
            Item to = items.get(arrow.to());
            Item last = items.get(arrow.from());
            List<Item> way = new ArrayList<>();
            for (int layer = last.layer + 1; layer < to.layer && passages.size() < MOST_PASSAGES; layer++) {
                Passage key = new Passage(arrow.from(), to.lane, layer);
                Item next = passages.get(key);
                if (next == null) {
                    next = new Item(to.lane, layer, PASSAGE_BREADTH, Item.Kind.PASSAGE);
                    passages.put(key, next);
                    items.add(next);
                    Item.connect(last, next);
                }
                way.add(next);
                last = next;
            }
            if (last.layer + 1 == to.layer) {
                Item.connect(last, to);
            }
            ways.add(way);
        }
        return new Steps(items, ways);
    }
}
