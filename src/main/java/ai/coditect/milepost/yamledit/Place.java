package ai.coditect.milepost.yamledit;

import ai.coditect.milepost.yamledit.Syntax.Collection;
import ai.coditect.milepost.yamledit.Syntax.Element;
import ai.coditect.milepost.yamledit.Syntax.Kind;
import ai.coditect.milepost.yamledit.Syntax.Scalar;
import ai.coditect.milepost.yamledit.Syntax.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A value in a document, as reached by keys and positions; through an alias it is another place than at the anchor, and
 * an edit there leaves the anchor's value alone. What it says of itself is what the text says, whatever edits were
 * recorded.
 *
 * <p>Edits of different places go together. Of two edits of the same place the last counts, and an edit of a whole
 * value takes back those made inside of it before.
 */
public final class Place {

    /** One of the items or entries that a list or mapping is to have. */
    sealed interface Part {

        /** The one that is there at this position. */
        record Old(int index) implements Part {}

        /**
         * One that is new.
         *
         * @param key of an entry
         */
        record New(Optional<String> key, Content content) implements Part {}
    }

    /** @param order all keys that such a mapping may have, in their usual order */
    private record Addition(Content content, List<String> order) {}

    private final Value node;
    private List<Place> children = List.of();
    private Optional<Content> replacement = Optional.empty();
    private Optional<List<Part>> order = Optional.empty();
    private final Map<String, Addition> additions = new LinkedHashMap<>();
    private final Set<String> removals = new HashSet<>();

    Place(Value node) {
        this.node = node;
    }

    public boolean isText() {
        return node instanceof Scalar;
    }

    public boolean isList() {
        return node instanceof Collection collection && collection.kind() == Kind.LIST;
    }

    public boolean isMapping() {
        return node instanceof Collection collection && collection.kind() == Kind.MAPPING;
    }

    /** The text of a scalar; empty for anything else. */
    public String text() {
        return node instanceof Scalar scalar ? scalar.text() : "";
    }

    /** The value of a key, the first if it is there twice; empty for anything but a mapping. */
    public Optional<Place> get(String key) {
        return isMapping() ? position(key).map(index -> children().get(index)) : Optional.empty();
    }

    /** The items of a list; empty for anything else. */
    public List<Place> items() {
        return isList() ? children() : List.of();
    }

    /** The keys of a mapping that are texts, in their order; empty for anything else. */
    public List<String> keys() {
        return isMapping()
                ? elements().stream().flatMap(entry -> entry.name().stream()).toList()
                : List.of();
    }

    /** Replaces the value. Of a list or a mapping, what stays the same is left as it is. */
    public void set(Content content) {
        clear();
        if (content instanceof Content.Items items && isList()) {
            order = changed(Alignment.parts(items(), items.items()));
        } else if (content instanceof Content.Entries entries && isMapping()) {
            keys().stream().filter(key -> !entries.entries().containsKey(key)).forEach(this::remove);
            List<String> keys = List.copyOf(entries.entries().keySet());
            entries.entries().forEach((key, value) -> put(key, value, keys));
        } else if (!says(content)) {
            replacement = Optional.of(content);
        }
    }

    /**
     * Replaces the value of a key, or adds the key: behind the nearest one that comes before it in the usual order,
     * else in front of the first that comes after it, else at the end.
     *
     * @param order all keys of such a mapping in their usual order
     * @throws IllegalStateException if this is no mapping
     */
    public void put(String key, Content content, List<String> order) {
        require(isMapping(), "a key can only be put into a mapping");
        replacement = Optional.empty();
        removals.remove(key);
        Optional<Place> there = get(key);
        if (there.isPresent()) {
            there.get().set(content);
        } else {
            additions.put(key, new Addition(content, List.copyOf(order)));
        }
    }

    /**
     * Removes a key, if it is there.
     *
     * @throws IllegalStateException if this is no mapping
     */
    public void remove(String key) {
        require(isMapping(), "a key can only be removed from a mapping");
        replacement = Optional.empty();
        additions.remove(key);
        if (position(key).isPresent()) {
            removals.add(key);
        }
    }

    /**
     * The list is to have these items, in this order.
     *
     * @throws IllegalStateException if this is no list
     * @throws IllegalArgumentException if an item is none of this list's, or is there twice
     */
    public void items(List<Item> items) {
        require(isList(), "only a list has items");
        replacement = Optional.empty();
        List<Part> parts = new ArrayList<>();
        for (Item item : items) {
            if (item instanceof Item.Kept kept) {
                parts.add(new Part.Old(indexOf(kept.place())));
            } else if (item instanceof Item.Changed changed) {
                parts.add(new Part.Old(indexOf(changed.place())));
                changed.place().set(changed.content());
            } else if (item instanceof Item.Added added) {
                parts.add(new Part.New(Optional.empty(), added.content()));
            }
        }
        if (parts.stream().filter(Part.Old.class::isInstance).distinct().count()
                != parts.stream().filter(Part.Old.class::isInstance).count()) {
            throw new IllegalArgumentException("an item is kept twice");
        }
        order = changed(List.copyOf(parts));
    }

    private Optional<List<Part>> changed(List<Part> parts) {
        return Optional.of(parts).filter(wanted -> !wanted.equals(asTheyAre()));
    }

    /**
     * The list is to have these items below those that it has.
     *
     * @throws IllegalStateException if this is no list
     */
    public void append(List<Content> contents) {
        items(Stream.concat(
                        items().stream().<Item>map(Item.Kept::new),
                        contents.stream().map(Item.Added::new))
                .toList());
    }

    private int indexOf(Place item) {
        int index = children().indexOf(item);
        if (index < 0) {
            throw new IllegalArgumentException("the item is none of this list's");
        }
        return index;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalStateException(message);
        }
    }

    Value node() {
        return node;
    }

    /** The values in it, each at the position of its item or entry. */
    List<Place> children() {
        if (children.isEmpty() && !elements().isEmpty()) {
            children = elements().stream()
                    .map(element -> new Place(element.value().value()))
                    .toList();
        }
        return children;
    }

    /** The value that is to be written in place of this one. */
    Optional<Content> replacement() {
        return replacement;
    }

    /** Whether there is an edit of it, or in it. */
    boolean isTouched() {
        return replacement.isPresent() || isRearranged() || children.stream().anyMatch(Place::isTouched);
    }

    /** Whether items or entries are to be added, removed, or moved. */
    boolean isRearranged() {
        return !additions.isEmpty() || !removals.isEmpty() || order.isPresent();
    }

    /** The items or entries that it is to have. */
    List<Part> parts() {
        if (isList()) {
            return order.orElseGet(this::asTheyAre);
        }
        List<Part> parts = new ArrayList<>(asTheyAre());
        parts.removeIf(part -> part instanceof Part.Old old
                && elements().get(old.index()).name().filter(removals::contains).isPresent());
        additions.forEach((key, addition) ->
                parts.add(place(key, addition.order(), parts), new Part.New(Optional.of(key), addition.content())));
        return parts;
    }

    private int place(String key, List<String> usual, List<Part> parts) {
        List<String> present = parts.stream().map(part -> name(part).orElse("")).toList();
        int position = usual.indexOf(key);
        if (position < 0) {
            return parts.size();
        }
        for (int i = position - 1; i >= 0; i--) {
            int at = present.lastIndexOf(usual.get(i));
            if (at >= 0) {
                return at + 1;
            }
        }
        List<String> later = usual.subList(position + 1, usual.size());
        return IntStream.range(0, present.size())
                .filter(i -> later.contains(present.get(i)))
                .findFirst()
                .orElse(parts.size());
    }

    private Optional<String> name(Part part) {
        if (part instanceof Part.New added) {
            return added.key();
        }
        return part instanceof Part.Old old ? elements().get(old.index()).name() : Optional.empty();
    }

    private List<Part> asTheyAre() {
        return IntStream.range(0, elements().size())
                .<Part>mapToObj(Part.Old::new)
                .toList();
    }

    private List<Element> elements() {
        return node instanceof Collection collection ? collection.elements() : List.of();
    }

    private Optional<Integer> position(String key) {
        List<Element> entries = elements();
        return IntStream.range(0, entries.size())
                .filter(i -> entries.get(i).name().filter(key::equals).isPresent())
                .boxed()
                .findFirst();
    }

    private boolean says(Content content) {
        return isText() && content.equals(Content.of(this));
    }

    private void clear() {
        replacement = Optional.empty();
        order = Optional.empty();
        additions.clear();
        removals.clear();
        children.forEach(Place::clear);
    }
}
