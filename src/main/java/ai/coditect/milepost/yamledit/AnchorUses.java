package ai.coditect.milepost.yamledit;

import ai.coditect.milepost.yamledit.Place.Part;
import ai.coditect.milepost.yamledit.Syntax.Alias;
import ai.coditect.milepost.yamledit.Syntax.Anchor;
import ai.coditect.milepost.yamledit.Syntax.Collection;
import ai.coditect.milepost.yamledit.Syntax.Element;
import ai.coditect.milepost.yamledit.Syntax.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a document has anchors and aliases, and what the recorded edits do there. */
final class AnchorUses {

    /** What becomes of a part of the text. */
    sealed interface Fate {

        record Stays() implements Fate {}

        record Goes() implements Fate {}

        /**
         * It moves.
         *
         * @param part the offset of the item or entry that moves
         * @param list that of the outermost list in which something around it moves
         */
        record Moves(int part, int list) implements Fate {}
    }

    /**
     * A value with an anchor.
     *
     * @param isTouched whether there is an edit of it, or in it
     */
    record Anchored(Value value, Anchor anchor, Slot slot, boolean isTouched, Fate fate) {

        boolean isEdited() {
            return isTouched || fate instanceof Fate.Goes;
        }

        boolean isMoved() {
            return fate instanceof Fate.Moves;
        }
    }

    /**
     * An alias.
     *
     * @param element whose value, or key, the alias is
     */
    record Use(Alias alias, Element element, Slot slot, Fate fate) {

        boolean isGone() {
            return fate instanceof Fate.Goes;
        }

        /** Whether it still comes behind the anchor, if that has no edit in it. */
        boolean stays(Anchored anchored) {
            boolean together = fate.equals(anchored.fate());
            boolean behind = !anchored.isMoved()
                    && !(fate instanceof Fate.Moves moves && anchored.value().start() >= moves.list());
            return isGone() || together || behind;
        }
    }

    private final Source source;
    private final IdentityHashMap<Value, Anchored> anchored = new IdentityHashMap<>();
    private final List<Anchored> inOrder = new ArrayList<>();
    private final IdentityHashMap<Value, List<Use>> uses = new IdentityHashMap<>();
    private final List<Use> edited = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();

    private AnchorUses(Source source) {
        this.source = source;
    }

    static AnchorUses of(Document document, Place root) {
        AnchorUses uses = new AnchorUses(document.source());
        Element whole =
                new Element(document.root().start(), document.root().start(), "", Optional.empty(), document.root());
        uses.note(document.root(), Optional.of(root), whole, Slot.DOCUMENT, new Fate.Stays());
        return uses;
    }

    /** Aliases that an edit goes through. */
    List<Use> edited() {
        return edited;
    }

    List<Anchored> anchored() {
        return inOrder;
    }

    Anchored anchored(Value value) {
        Anchored found = anchored.get(value);
        if (found == null) {
            throw new IllegalStateException("what an alias stands for has an anchor");
        }
        return found;
    }

    /** The aliases of a value, in the order of the text. */
    List<Use> of(Value value) {
        return uses.getOrDefault(value, List.of());
    }

    /** Whether an alias of this value can be repeated behind it. */
    boolean isRepeatable(Value value) {
        Anchored there = anchored(value);
        return !there.isEdited()
                && !there.isMoved()
                && names.getOrDefault(there.anchor().name(), 0) == 1;
    }

    private void note(Syntax syntax, Optional<Place> place, Element element, Slot slot, Fate fate) {
        Optional<Place> touched = place.filter(Place::isTouched);
        if (syntax instanceof Alias alias) {
            Use use = new Use(alias, element, slot, fate);
            if (touched.isPresent() && !use.isGone()) {
                edited.add(use);
            } else {
                uses.computeIfAbsent(alias.target(), target -> new ArrayList<>())
                        .add(use);
            }
            return;
        }
        Value value = syntax.value();
        value.properties().anchor().ifPresent(anchor -> {
            Anchored here = new Anchored(value, anchor, slot, touched.isPresent(), fate);
            anchored.put(value, here);
            inOrder.add(here);
            names.merge(anchor.name(), 1, Integer::sum);
        });
        if (value instanceof Collection collection) {
            note(collection, touched, slot, fate);
        }
    }

    private void note(Collection collection, Optional<Place> touched, Slot slot, Fate fate) {
        List<Element> elements = collection.elements();
        List<Fate> fates = touched.map(place -> fates(collection, place, fate)).orElse(List.of());
        for (int i = 0; i < elements.size(); i++) {
            int index = i;
            Element element = elements.get(i);
            Slot inner = slot.in(collection, element, source);
            Fate its = fates.isEmpty() ? fate : fates.get(i);
            element.key().ifPresent(key -> note(key, Optional.empty(), element, inner, its));
            Optional<Place> child = touched.filter(place -> place.replacement().isEmpty())
                    .map(place -> place.children().get(index));
            note(element.value(), child, element, inner, its);
        }
    }

    private static List<Fate> fates(Collection collection, Place place, Fate fate) {
        List<Fate> fates = new ArrayList<>();
        boolean goes = place.replacement().isPresent() || place.isRearranged();
        collection.elements().forEach(element -> fates.add(goes ? new Fate.Goes() : fate));
        if (place.replacement().isEmpty() && place.isRearranged() && !(fate instanceof Fate.Goes)) {
            List<Part> parts = place.parts();
            boolean[] stays = Alignment.staying(parts);
            for (int i = 0; i < stays.length; i++) {
                if (parts.get(i) instanceof Part.Old old) {
                    int list = fate instanceof Fate.Moves outer ? outer.list() : collection.start();
                    Fate moves = new Fate.Moves(
                            collection.elements().get(old.index()).start(), list);
                    fates.set(old.index(), stays[i] ? fate : moves);
                }
            }
        }
        return fates;
    }
}
