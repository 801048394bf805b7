package ai.coditect.milepost.yamledit;

import ai.coditect.milepost.yamledit.Place.Part;
import ai.coditect.milepost.yamledit.Syntax.Collection;
import ai.coditect.milepost.yamledit.Syntax.Element;
import ai.coditect.milepost.yamledit.Syntax.Kind;
import ai.coditect.milepost.yamledit.Syntax.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Items and entries that stand on lines of their own: adds, removes and moves them. Comment lines between them stay
 * where they are, comments beside and inside go along.
 */
final class BlockParts {

    /**
     * A part that is new or moved: the first line without its indentation, the last without its line break.
     *
     * @param keepsBlanks whether blank lines behind it would be its own
     */
    private record Lines(String text, boolean keepsBlanks) {}

    private final Source source;
    private final Renderer renderer;
    private final ContentWriter contents;
    private final Collection collection;
    private final Place place;
    private final Element element;
    private final Slot slot;
    private final List<Element> elements;
    private final int column;
    private final boolean spaced;

    /** What is to come behind each element that stays where it is. */
    private final NavigableMap<Integer, List<Lines>> behind = new TreeMap<>();

    /** @param element whose value the collection is */
    BlockParts(
            Source source,
            Renderer renderer,
            ContentWriter contents,
            Collection collection,
            Place place,
            Element element,
            Slot slot) {
        this.source = source;
        this.renderer = renderer;
        this.contents = contents;
        this.collection = collection;
        this.place = place;
        this.element = element;
        this.slot = slot;
        elements = collection.elements();
        column = source.column(collection.content());
        spaced = areSpaced();
    }

    void patch(List<Part> parts, Patches patches) {
        if (parts.isEmpty()) {
            empty(patches);
            return;
        }
        boolean[] stays = Alignment.staying(parts);
        boolean[] fixed = new boolean[elements.size()];
        List<Lines> leading = new ArrayList<>();
        List<Lines> group = leading;
        for (int i = 0; i < parts.size(); i++) {
            if (stays[i] && parts.get(i) instanceof Part.Old old) {
                fixed[old.index()] = true;
                renderer.inside(place, collection, old.index(), slot, patches);
                group = new ArrayList<>();
                behind.put(old.index(), group);
            } else {
                text(parts.get(i)).ifPresentOrElse(group::add, patches::refuse);
            }
        }
        behind.forEach((index, texts) -> insertBehind(elements.get(index), texts, patches));
        int next = leading(leading, fixed, patches);
        for (int i = next; i < elements.size(); i++) {
            if (!fixed[i]) {
                remove(i, leading.isEmpty() && behind.headMap(i).isEmpty(), patches);
            }
        }
    }

    private void insertBehind(Element before, List<Lines> texts, Patches patches) {
        boolean kept = endsKept(before);
        for (Lines text : texts) {
            patches.insert(to(before), blank(kept) + pad() + text.text() + source.lineBreak());
            kept = text.keepsBlanks();
        }
        if (kept && !texts.isEmpty()) {
            patches.remove(to(before), source.blankLinesAfter(to(before)));
        }
    }

    /** A blank line, where the parts have some between them, and what comes before does not take it for its own. */
    private String blank(boolean kept) {
        return spaced && !kept ? source.lineBreak() : "";
    }

    /**
     * What comes before the first part that stays.
     *
     * @return the first element that is not dealt with
     */
    private int leading(List<Lines> texts, boolean[] fixed, Patches patches) {
        Element first = elements.get(0);
        if (ownsLine(first)) {
            int at = fixed[0] ? aboveComments(from(first)) : from(first);
            boolean kept = true;
            for (Lines text : texts) {
                String gap = fixed[0] ? "" : blank(kept);
                kept = text.keepsBlanks();
                patches.insert(at, gap + pad() + text.text() + source.lineBreak() + (fixed[0] ? blank(kept) : ""));
            }
            return 0;
        }
        if (fixed[0]) {
            texts.forEach(text -> patches.insert(first.start(), text.text() + between(text)));
            return 0;
        }
        if (!texts.isEmpty()) {
            StringBuilder joined = new StringBuilder();
            for (Lines text : texts.subList(0, texts.size() - 1)) {
                joined.append(text.text()).append(between(text));
            }
            joined.append(texts.get(texts.size() - 1).text());
            patches.replace(first.start(), source.contentEnd(first.end()), joined.toString());
            return 1;
        }
        int next = behind.firstKey();
        boolean comments =
                IntStream.range(0, next).anyMatch(i -> !source.isBlank(to(elements.get(i)), from(elements.get(i + 1))));
        if (!comments) {
            patches.remove(first.start(), elements.get(next).start());
            return next;
        }
        int start = first.start();
        while (start > 0 && source.text().charAt(start - 1) == ' ') {
            start--;
        }
        patches.remove(start, source.contentEnd(first.end()));
        return 1;
    }

    private String between(Lines text) {
        return source.lineBreak() + blank(text.keepsBlanks()) + pad();
    }

    /** Where the comment begins that stands right above a line; a comment at the top of a file is about the file. */
    private int aboveComments(int line) {
        int above = line;
        while (above > source.lineStart(0) && source.isComment(above - 1)) {
            above = source.lineStart(above - 1);
        }
        return above == source.lineStart(0) ? line : above;
    }

    /** @param leads whether nothing of the list stands before it any more */
    private void remove(int index, boolean leads, Patches patches) {
        Element removed = elements.get(index);
        int from = from(removed);
        int to = to(removed);
        patches.remove(from, to);
        int blanksAfter = source.blankLinesAfter(to);
        int floor = index > 0 ? to(elements.get(index - 1)) : from;
        int blanksBefore = Math.max(floor, source.blankLinesBefore(from));
        boolean last = index == elements.size() - 1;
        boolean keptBefore = index > 0 && endsKept(elements.get(index - 1));
        if ((leads && !last) || keptBefore) {
            patches.remove(to, blanksAfter);
        } else if (blanksBefore < from && (blanksAfter > to || to == source.length())) {
            patches.remove(blanksBefore, from);
        }
    }

    /** The last one goes. */
    private void empty(Patches patches) {
        String nothing = collection.kind() == Kind.LIST ? "[]" : "{}";
        Element first = elements.get(0);
        boolean owns = ownsLine(first);
        if (!owns) {
            patches.replace(first.start(), source.contentEnd(first.end()), nothing);
        } else if (element.key().isEmpty() && !slot.isDash()) {
            patches.insert(from(first), nothing + source.lineBreak());
        } else {
            boolean named = collection.properties().start() < collection.content();
            patches.insert(named ? collection.properties().end() : element.lead(), " " + nothing);
        }
        elements.subList(owns ? 0 : 1, elements.size()).forEach(gone -> patches.remove(from(gone), to(gone)));
    }

    private static String withoutLastBreak(String text) {
        return text.endsWith("\r\n") ? text.substring(0, text.length() - 2) : text.substring(0, text.length() - 1);
    }

    private String pad() {
        return " ".repeat(column);
    }

    /** Whether there are blank lines between most of the parts. */
    private boolean areSpaced() {
        long spaced = IntStream.range(1, elements.size())
                .filter(i -> source.hasBlankLine(to(elements.get(i - 1)), from(elements.get(i))))
                .count();
        return 2 * spaced > elements.size() - 1;
    }

    /** Whether blank lines behind it would be its own. */
    private boolean endsKept(Element part) {
        Syntax end = part.value();
        while (end instanceof Collection inner && inner.isBlock()) {
            end = inner.elements().get(inner.elements().size() - 1).value();
        }
        return end instanceof Scalar scalar && scalar.isBlock() && ScalarWriter.keeps(source, scalar);
    }

    private Optional<Lines> text(Part part) {
        if (part instanceof Part.Old old) {
            Element moved = elements.get(old.index());
            Patches inside = new Patches(source);
            renderer.inside(place, collection, old.index(), slot, inside);
            return inside.apply(moved.start(), to(moved))
                    .map(text -> new Lines(withoutLastBreak(text), endsKept(moved)));
        }
        Part.New added = (Part.New) part;
        if (collection.kind() == Kind.LIST) {
            int gap = slot.in(collection, elements.get(0), source).gap();
            Slot inner = new Slot(column, false, slot.key(), gap);
            return Optional.of(new Lines(contents.item(added.content(), inner, renderer.quoting(collection)), false));
        }
        Slot inner = new Slot(column, false, added.key(), 0);
        return added.key()
                .map(key -> contents.entry(key, added.content(), inner, renderer.quoting(collection)))
                .map(text -> new Lines(text, false));
    }

    /** Whether the element has the first of its lines for itself. */
    private boolean ownsLine(Element part) {
        return source.isBlank(source.lineStart(part.start()), part.start());
    }

    private int from(Element part) {
        return ownsLine(part) ? source.lineStart(part.start()) : part.start();
    }

    /** The end of its lines. A comment below that is indented deeper than the parts are is one of them. */
    private int to(Element part) {
        int end = source.lineEnd(part.end());
        int line = end;
        while (line < source.length()
                && (source.isBlankLine(line) || (source.isComment(line) && source.indentation(line) > column))) {
            line = source.lineEnd(line);
            end = source.isComment(line - 1) ? line : end;
        }
        return end;
    }
}
