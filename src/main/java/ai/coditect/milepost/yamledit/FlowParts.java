package ai.coditect.milepost.yamledit;

import ai.coditect.milepost.yamledit.Place.Part;
import ai.coditect.milepost.yamledit.Syntax.Collection;
import ai.coditect.milepost.yamledit.Syntax.Element;
import ai.coditect.milepost.yamledit.Syntax.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Items and entries between brackets: adds, removes and moves them, with the commas, blanks and line breaks as there.
 */
final class FlowParts {

    /**
     * What stands between two elements.
     *
     * @param beside the comment on the line of the first, with the blanks before it
     * @param gap what comes then: blanks, or a line break with comment lines and indentation
     */
    private record Between(String comma, String beside, String gap) {

        private boolean isBroken() {
            return gap.chars().anyMatch(character -> Source.isBreak((char) character));
        }

        /** The comment lines in the gap, each with the line break before it. */
        String comments(String lineBreak) {
            return gap.lines()
                    .filter(line -> line.stripLeading().startsWith("#"))
                    .map(line -> lineBreak + line)
                    .collect(Collectors.joining());
        }

        /** The gap without comment lines. */
        String plainGap(String lineBreak) {
            if (!isBroken()) {
                return gap;
            }
            int last = Math.max(gap.lastIndexOf('\n'), gap.lastIndexOf('\r'));
            return lineBreak + gap.substring(last + 1);
        }
    }

    private static final int NEW = -1;

    private final Source source;
    private final Renderer renderer;
    private final ContentWriter contents;
    private final Collection collection;
    private final Place place;
    private final Slot slot;
    private final List<Element> elements;

    /** What stands before each element, and at last what stands before the closing bracket. */
    private final List<Between> betweens = new ArrayList<>();

    FlowParts(Source source, Renderer renderer, ContentWriter contents, Collection collection, Place place, Slot slot) {
        this.source = source;
        this.renderer = renderer;
        this.contents = contents;
        this.collection = collection;
        this.place = place;
        this.slot = slot;
        elements = collection.elements();
        betweens.add(between(collection.content() + 1, elements.get(0).start()));
        for (int i = 1; i < elements.size(); i++) {
            betweens.add(between(elements.get(i - 1).end(), elements.get(i).start()));
        }
        betweens.add(between(elements.get(elements.size() - 1).end(), collection.end() - 1));
    }

    private Between between(int from, int to) {
        Optional<Integer> comma =
                collection.commas().stream().filter(at -> from <= at && at < to).findFirst();
        int start = comma.map(at -> at + 1).orElse(from);
        int lineEnd = Math.min(to, source.contentEnd(start));
        int beside = source.isBlank(start, lineEnd) ? start : lineEnd;
        return new Between(
                comma.map(at -> source.slice(from, at + 1)).orElse(""),
                source.slice(start, beside),
                source.slice(beside, to));
    }

    void patch(List<Part> parts, Patches patches) {
        int from = collection.content() + 1;
        int to = collection.end() - 1;
        if (parts.isEmpty()) {
            patches.replace(from, to, "");
            return;
        }
        Map<Integer, String> carried = carried(parts);
        StringBuilder text = new StringBuilder();
        String beside = betweens.get(0).beside();
        int before = NEW;
        for (int i = 0; i < parts.size(); i++) {
            int index = parts.get(i) instanceof Part.Old old ? old.index() : NEW;
            if (i > 0) {
                text.append(comma(before));
                beside = beside(before);
            }
            String comments = carried.getOrDefault(index, "");
            String gap = i == 0 ? firstGap(index) : gap(index, i);
            text.append(beside).append(comments);
            text.append(beside.isEmpty() && comments.isEmpty() ? gap : broken(gap));
            text(parts.get(i)).ifPresentOrElse(text::append, patches::refuse);
            before = index;
        }
        Between closing = betweens.get(elements.size());
        String comments = carried.getOrDefault(elements.size(), "");
        text.append(closing.comma()).append(beside(before)).append(comments);
        boolean lineEnds = !beside(before).isEmpty() || !comments.isEmpty();
        patches.replace(from, to, text + (lineEnds ? broken(closing.gap()) : closing.gap()));
    }

    /** The comma behind an element. */
    private String comma(int index) {
        String comma = index == NEW ? "" : betweens.get(index + 1).comma();
        return comma.isEmpty() ? "," : comma;
    }

    private String beside(int index) {
        return index == NEW ? "" : betweens.get(index + 1).beside();
    }

    private String firstGap(int index) {
        Between opening = betweens.get(0);
        return index == 0 ? opening.gap() : opening.plainGap(source.lineBreak());
    }

    /** What stands before an element that is not the first any more, or never was. */
    private String gap(int index, int position) {
        if (index > 0) {
            return betweens.get(index).gap();
        }
        Between opening = betweens.get(0);
        if (elements.size() > 1) {
            int some = Math.max(1, Math.min(position, elements.size() - 1));
            return betweens.get(some).plainGap(source.lineBreak());
        }
        return opening.isBroken() ? opening.plainGap(source.lineBreak()) : " ";
    }

    /** A gap that ends the line. */
    private String broken(String gap) {
        boolean broken = gap.chars().anyMatch(character -> Source.isBreak((char) character));
        return broken ? gap : source.lineBreak() + " ".repeat(Math.max(slot.indent(), 0) + 2);
    }

    /** The comment lines above elements that are gone, or are somewhere else: they come before what followed them. */
    private Map<Integer, String> carried(List<Part> parts) {
        Map<Integer, String> carried = new HashMap<>();
        StringBuilder comments = new StringBuilder();
        for (int i = 0; i < elements.size(); i++) {
            if (parts.contains(new Part.Old(i))) {
                carried.put(i, comments.toString());
                comments.setLength(0);
            } else {
                comments.append(betweens.get(i).comments(source.lineBreak()));
            }
        }
        carried.put(elements.size(), comments.toString());
        return carried;
    }

    private Optional<String> text(Part part) {
        if (part instanceof Part.Old old) {
            Element kept = elements.get(old.index());
            Patches inside = new Patches(source);
            renderer.inside(place, collection, old.index(), slot, inside);
            return inside.apply(kept.start(), kept.end());
        }
        Part.New added = (Part.New) part;
        Slot inner = new Slot(slot.indent(), true, added.key().or(slot::key), 0);
        if (collection.kind() == Kind.LIST) {
            return Optional.of(contents.flow(added.content(), inner, renderer.quoting(collection)));
        }
        return added.key().map(key -> contents.entry(key, added.content(), inner, renderer.quoting(collection)));
    }
}
