package ai.coditect.milepost.yamledit;

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
        if (parts.isEmpty()) {
            patches.replace(collection.content() + 1, collection.end() - 1, "");
            return;
        }
        StringBuilder text = new StringBuilder();
        Map<Integer, String> carried = carried(parts);
        int before = -1;
        Between opening = betweens.get(0);
        text.append(opening.beside());
        for (int i = 0; i < parts.size(); i++) {
            int index = parts.get(i) instanceof Part.Old old ? old.index() : -1;
            Between usual = index >= 0 ? betweens.get(index) : usual(i);
            boolean adjacent = index >= 0 && i > 0 && before == index - 1 && before >= 0;
            if (i > 0) {
                Between behind = before >= 0 ? betweens.get(before + 1) : usual(i);
                text.append(adjacent ? usual.comma() : behind.comma().isBlank() ? "," : behind.comma());
                text.append(before >= 0 ? behind.beside() : "");
                usual = index == 0 && !usual.isBroken() ? usual(i) : usual;
            } else if (index != 0) {
                usual = opening;
            }
            String comments = carried.getOrDefault(index, "");
            boolean broken = usual.isBroken();
            String forced = usual(i).plainGap(source.lineBreak());
            boolean besides =
                    (i > 0 && before >= 0 && !betweens.get(before + 1).beside().isEmpty())
                            || (i == 0 && !opening.beside().isEmpty());
            text.append(comments);
            text.append(
                    !broken && (besides || !comments.isEmpty())
                            ? broken(forced)
                            : i == 0 && index != 0 ? opening.plainGap(source.lineBreak()) : usual.gap());
            Optional<String> part = text(parts.get(i));
            part.ifPresentOrElse(text::append, patches::refuse);
            before = index;
        }
        Between closing = betweens.get(elements.size());
        Between last = before >= 0 ? betweens.get(before + 1) : closing;
        text.append(closing.comma());
        String beside = before >= 0 ? last.beside() : "";
        text.append(beside);
        text.append(carried.getOrDefault(elements.size(), ""));
        text.append(
                closing.isBroken() || beside.isEmpty() ? closing.gap() : broken(closing.plainGap(source.lineBreak())));
        patches.replace(collection.content() + 1, collection.end() - 1, text.toString());
    }

    private String broken(String gap) {
        return gap.indexOf('\n') >= 0 ? gap : source.lineBreak() + " ".repeat(Math.max(slot.indent(), 0) + 2);
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

    /** What is usual between elements here. */
    private Between usual(int position) {
        if (elements.size() < 2) {
            Between opening = betweens.get(0);
            return new Between(",", "", opening.isBroken() ? opening.plainGap(source.lineBreak()) : " ");
        }
        Between some = betweens.get(Math.max(1, Math.min(position, elements.size() - 1)));
        return new Between(some.comma().isBlank() ? "," : some.comma(), "", some.plainGap(source.lineBreak()));
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
