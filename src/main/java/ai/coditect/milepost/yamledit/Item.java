package ai.coditect.milepost.yamledit;

/** One of the items that a list is to have. */
public sealed interface Item {

    /** An item that is there; it may have edits of its own. */
    record Kept(Place place) implements Item {}

    /** An item that is there and gets another value. */
    record Changed(Place place, Content content) implements Item {}

    /** A new item. */
    record Added(Content content) implements Item {}
}
