package ai.coditect.milepost.yamledit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.yamledit.Content.Items;
import ai.coditect.milepost.yamledit.Content.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** An edit of a text, and the whole text that comes of it. */
final class Golden {

    private final YamlEditor editor;

    private Golden(String before) {
        editor = YamlEditor.of(before);
    }

    static Golden given(String before) {
        return new Golden(before);
    }

    Golden edit(Consumer<Place> edit) {
        edit.accept(editor.root());
        return this;
    }

    Golden set(String path, String text) {
        return edit(root -> at(root, path).set(new Text(text)));
    }

    void gives(String after) {
        assertThat(editor.edited()).contains(after);
    }

    void isRefused() {
        assertThat(editor.edited()).isEmpty();
    }

    /** A place by keys and positions: {@code issues.0.title}. */
    static Place at(Place root, String path) {
        Place place = root;
        for (String step : path.split("\\.", -1)) {
            Place from = place;
            place = place.isList()
                    ? place.items().get(Integer.parseInt(step))
                    : place.get(step).orElseThrow(() -> new AssertionError("no " + step + " in " + from.keys()));
        }
        return place;
    }

    /** The list gets these items at its end. */
    static void add(Place list, String... texts) {
        list.items(Stream.concat(kept(list), Stream.of(texts).map(text -> new Item.Added(new Text(text))))
                .toList());
    }

    static void insert(Place list, int at, String text) {
        List<Item> items = new ArrayList<>(kept(list).toList());
        items.add(at, new Item.Added(new Text(text)));
        list.items(items);
    }

    static void remove(Place list, int at) {
        List<Item> items = new ArrayList<>(kept(list).toList());
        items.remove(at);
        list.items(items);
    }

    static void move(Place list, int from, int to) {
        List<Item> items = new ArrayList<>(kept(list).toList());
        items.add(to, items.remove(from));
        list.items(items);
    }

    static Items texts(String... texts) {
        return new Items(Stream.of(texts).<Content>map(Text::new).toList());
    }

    private static Stream<Item> kept(Place list) {
        return list.items().stream().map(Item.Kept::new);
    }
}
