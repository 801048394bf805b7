package ai.coditect.milepost.report.graph.layout;

import java.util.ArrayList;
import java.util.List;

/** A box, or the place where an arrow passes a layer. */
final class Item {

    final int lane;
    final int layer;
    final double breadth;
    final Kind kind;
    final List<Item> before = new ArrayList<>();
    final List<Item> after = new ArrayList<>();

    /** Its place in the order of its layer. */
    int position;

    /** By what it is ordered next. */
    double key;

    double centre;

    /** What an item stands for. */
    enum Kind {
        BOX,
        PASSAGE
    }

    Item(int lane, int layer, double breadth, Kind kind) {
        this.lane = lane;
        this.layer = layer;
        this.breadth = breadth;
        this.kind = kind;
    }

    static void connect(Item from, Item to) {
        from.after.add(to);
        to.before.add(from);
    }
}
