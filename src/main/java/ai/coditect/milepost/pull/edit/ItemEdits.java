package ai.coditect.milepost.pull.edit;

import ai.coditect.milepost.body.References;
import ai.coditect.milepost.definition.parse.MappingSchema;
import ai.coditect.milepost.yamledit.Content;
import ai.coditect.milepost.yamledit.Item;
import ai.coditect.milepost.yamledit.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Edits a list of texts of an issue: items that say the same as before stay as they are written. */
public final class ItemEdits {

    private final Place issue;
    private final String key;
    private final List<Place> old;
    private final Links links;

    public ItemEdits(Place issue, String key, List<Place> old, Links links) {
        this.issue = issue;
        this.key = key;
        this.old = old;
        this.links = links;
    }

    /**
     * Writes the list.
     *
     * @param texts in which numbers stand for issues
     */
    public void write(List<String> texts) {
        if (old.isEmpty()) {
            List<String> referring = texts.stream()
                    .map(text -> References.refer(text, links.ids()))
                    .toList();
            issue.put(key, Endings.texts(referring), MappingSchema.ISSUE.keys());
            return;
        }
        List<String> before = old.stream()
                .map(place -> References.resolve(place.text().strip(), links.numbers()))
                .toList();
        List<Optional<Integer>> was = ItemPairing.of(before, texts);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            String referring = References.refer(text, links.ids());
            items.add(was.get(i)
                    .map(index -> before.get(index).equals(text)
                            ? new Item.Kept(old.get(index))
                            : new Item.Changed(old.get(index), Endings.inPlaceOf(old.get(index), referring)))
                    .orElseGet(() -> new Item.Added(new Content.Text(referring))));
        }
        arrange(items);
    }

    private void arrange(List<Item> items) {
        if (items.isEmpty()) {
            issue.remove(key);
        } else {
            issue.get(key).ifPresent(list -> list.items(items));
        }
    }
}
