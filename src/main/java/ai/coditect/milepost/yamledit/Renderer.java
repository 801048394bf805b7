package ai.coditect.milepost.yamledit;

import ai.coditect.milepost.yamledit.Content.Entries;
import ai.coditect.milepost.yamledit.Content.Items;
import ai.coditect.milepost.yamledit.Content.Text;
import ai.coditect.milepost.yamledit.Content.Word;
import ai.coditect.milepost.yamledit.Place.Part;
import ai.coditect.milepost.yamledit.ScalarWriter.Written;
import ai.coditect.milepost.yamledit.Syntax.Collection;
import ai.coditect.milepost.yamledit.Syntax.Element;
import ai.coditect.milepost.yamledit.Syntax.Form;
import ai.coditect.milepost.yamledit.Syntax.Kind;
import ai.coditect.milepost.yamledit.Syntax.Scalar;
import ai.coditect.milepost.yamledit.Syntax.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;

/** Recorded edits → patches. No edited place is reached through an alias any more. */
final class Renderer {

    private final Source source;
    private final Habits habits;
    private final ScalarWriter scalars;
    private final ContentWriter contents;

    Renderer(Source source, Value root) {
        this.source = source;
        habits = new Habits(source, root);
        scalars = new ScalarWriter(source, habits);
        contents = new ContentWriter(source, habits, scalars);
    }

    /** The text with the edits; empty if they cannot be made. */
    Optional<String> render(Place place, Value root) {
        Patches patches = new Patches(source);
        Element whole = new Element(root.start(), root.start(), "", Optional.empty(), root);
        value(place, whole, Slot.DOCUMENT, Optional.empty(), patches);
        return patches.apply(0, source.length());
    }

    /** Patches what is edited of a value. */
    void value(Place place, Element element, Slot slot, Optional<ScalarStyle> habit, Patches patches) {
        if (!place.isTouched()) {
            return;
        }
        if (!(element.value() instanceof Value value)) {
            patches.refuse();
        } else if (place.replacement().isPresent()) {
            replace(value, place.replacement().get(), element, slot, habit, patches);
        } else if (value instanceof Collection collection) {
            collection(place, collection, element, slot, patches);
        }
    }

    private void collection(Place place, Collection collection, Element element, Slot slot, Patches patches) {
        List<Part> parts = place.parts();
        if (!place.isRearranged()) {
            for (int i = 0; i < collection.elements().size(); i++) {
                inside(place, collection, i, slot, patches);
            }
        } else if (collection.elements().isEmpty()) {
            replace(collection, content(collection.kind(), parts), element, slot, Optional.empty(), patches);
        } else if (collection.form() == Form.BLOCK) {
            new BlockParts(source, this, contents, collection, place, element, slot).patch(parts, patches);
        } else if (collection.form() == Form.FLOW) {
            new FlowParts(source, this, contents, collection, place, slot).patch(parts, patches);
        } else {
            patches.refuse();
        }
    }

    /** Patches what is edited of an item or entry that stays. */
    void inside(Place place, Collection collection, int index, Slot slot, Patches patches) {
        Place child = place.children().get(index);
        if (child.isTouched()) {
            Element element = collection.elements().get(index);
            value(child, element, slot.in(collection, element, source), habits.quoting(collection), patches);
        }
    }

    Optional<ScalarStyle> quoting(Collection collection) {
        return habits.quoting(collection);
    }

    private static Content content(Kind kind, List<Part> parts) {
        List<Content> items = new ArrayList<>();
        Map<String, Content> entries = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part instanceof Part.New added) {
                items.add(added.content());
                entries.put(added.key().orElse(""), added.content());
            }
        }
        return kind == Kind.LIST ? new Items(items) : new Entries(entries);
    }

    private void replace(
            Value old, Content content, Element element, Slot slot, Optional<ScalarStyle> habit, Patches patches) {
        if (old instanceof Scalar scalar && !scalar.isAbsent() && content instanceof Text text) {
            rewrite(scalar, scalars.instead(scalar, text.text(), slot), element, patches);
        } else if (old instanceof Scalar scalar && !scalar.isAbsent() && content instanceof Word word) {
            rewrite(scalar, Written.inline(word.word()), element, patches);
        } else {
            String written = contents.value(content, slot, habit);
            boolean named = old.properties().anchor().isPresent();
            anew(old, named ? behindName(written, content, slot) : written, element, slot, patches);
        }
    }

    /** A scalar in place of a scalar; a comment beside it stays where it is. */
    private void rewrite(Scalar old, Written written, Element element, Patches patches) {
        String tail = written.tail(source.lineBreak());
        if (old.isBlock()) {
            int header = ScalarWriter.blockHeaderEnd(source, old);
            int body = source.contentEnd(header);
            int end = Math.max(body, old.end());
            patches.replace(old.content(), header, written.head());
            patches.replace(body, written.keeps() ? keptEnd(end) : end, tail);
        } else if (tail.isEmpty()) {
            patches.replace(old.content(), old.end(), written.head());
        } else {
            boolean below =
                    !source.isOneLine(element.lead(), old.content()) && source.isBlank(element.lead(), old.content());
            int end = source.contentEnd(old.end());
            patches.replace(
                    below ? element.lead() : old.content(), old.end(), below ? " " + written.head() : written.head());
            patches.replace(end, written.keeps() ? keptEnd(end) : end, tail);
        }
    }

    /** The end of the blank lines that a block would keep, behind a line that ends here. */
    private int keptEnd(int lineContentEnd) {
        int next = source.lineEnd(lineContentEnd);
        int end = source.blankLinesAfter(next);
        return end == next ? lineContentEnd : source.contentEnd(end - 1);
    }

    /** The end of a value, with the comment beside its last part. */
    private int endOfAll(Value value) {
        boolean block = value instanceof Collection collection && collection.isBlock();
        return block ? source.contentEnd(value.end()) : value.end();
    }

    /** Behind an anchor no list or mapping can begin on the same line. */
    private String behindName(String written, Content content, Slot slot) {
        String visible = written.stripLeading();
        boolean block = !(content instanceof Text) && (visible.startsWith("-") || content instanceof Entries);
        return slot.isDash() && block && !visible.startsWith("{")
                ? source.lineBreak() + " ".repeat(slot.inline()) + visible
                : written;
    }

    /** A value in place of one of another kind, or of none. */
    private void anew(Value old, String written, Element element, Slot slot, Patches patches) {
        String lineBreak = source.lineBreak();
        int first = written.indexOf(lineBreak);
        String head = first < 0 ? written : written.substring(0, first);
        String tail = first < 0 ? "" : written.substring(first);
        boolean named = old.properties().anchor().isPresent();
        int lead = named ? old.properties().anchor().get().end() : element.lead();
        boolean bare = !named && element.key().isEmpty() && !slot.isDash();
        String start = bare ? written.stripLeading() : element.mark() + head;
        boolean beside = source.isOneLine(lead, old.content());
        if (bare) {
            patches.replace(lead, endOfAll(old), start);
        } else if (!beside) {
            patches.insert(lead, start);
            patches.replace(source.contentEnd(lead), endOfAll(old), tail);
        } else if (old instanceof Scalar scalar && scalar.isBlock()) {
            int header = ScalarWriter.blockHeaderEnd(source, scalar);
            patches.replace(lead, header, start);
            patches.replace(source.contentEnd(header), Math.max(source.contentEnd(header), old.end()), tail);
        } else if ((old instanceof Collection collection && collection.isBlock()) || slot.flow()) {
            patches.replace(lead, endOfAll(old), start + tail);
        } else {
            int end = source.contentEnd(old.end());
            patches.replace(lead, old.end(), start);
            patches.insert(end, tail);
        }
    }
}
