package ai.coditect.milepost.yamledit;

import ai.coditect.milepost.yamledit.Place.Part;
import ai.coditect.milepost.yamledit.Syntax.Collection;
import ai.coditect.milepost.yamledit.Syntax.Element;
import ai.coditect.milepost.yamledit.Syntax.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The lines of a document, without aliases, that no edit is about. */
final class Untouched {

    private final Source source;
    private final BitSet touched = new BitSet();

    private Untouched(Source source) {
        this.source = source;
    }

    /** The lines that are not blank, and have nothing in them that was edited. */
    static List<String> lines(Place root, String before) {
        Untouched untouched = new Untouched(new Source(before));
        untouched.look(root, root.node(), root.node().start(), root.node().start(), true);
        new Document(untouched.source, root.node())
                .openBlock()
                .ifPresent(block -> untouched.touch(block.content(), block.content()));
        return untouched.rest();
    }

    /** The first of these lines that is not in the text, in this order. */
    static Optional<String> lost(List<String> lines, String after) {
        int at = 0;
        List<String> there = lines(after);
        for (String line : lines) {
            while (at < there.size() && !there.get(at).equals(line)) {
                at++;
            }
            if (at == there.size()) {
                return Optional.of(line);
            }
            at++;
        }
        return Optional.empty();
    }

    private static List<String> lines(String text) {
        Source source = new Source(text);
        List<String> lines = new ArrayList<>();
        for (int at = source.lineStart(0); at < source.length(); at = source.lineEnd(at)) {
            lines.add(source.slice(at, source.contentEnd(at)));
        }
        return lines;
    }

    private List<String> rest() {
        List<String> rest = new ArrayList<>();
        for (int at = source.lineStart(0); at < source.length(); at = source.lineEnd(at)) {
            if (touched.get(at, source.lineEnd(at)).isEmpty() && !source.isBlankLine(at)) {
                rest.add(source.slice(at, source.contentEnd(at)));
            }
        }
        return rest;
    }

    /** @param root whether a list or mapping that loses all it has leaves nothing on another line */
    private void look(Place place, Syntax syntax, int start, int lead, boolean root) {
        Value value = syntax.value();
        if (!place.isTouched()) {
            return;
        }
        if (place.replacement().isPresent() || !(value instanceof Collection collection)) {
            touch(root ? start : lead, value.end());
            return;
        }
        boolean block = collection.isBlock();
        if (place.isRearranged()
                && (!block || collection.elements().isEmpty() || place.parts().isEmpty())) {
            touch(lead, block ? collection.content() : collection.end());
        }
        List<Part> parts = place.parts();
        boolean[] stays = Alignment.staying(parts);
        BitSet kept = new BitSet();
        for (int i = 0; i < stays.length; i++) {
            if (parts.get(i) instanceof Part.Old old && stays[i]) {
                kept.set(old.index());
            }
        }
        List<Element> elements = collection.elements();
        if (block && place.isRearranged() && !elements.isEmpty()) {
            boolean inline = !source.isBlank(
                    source.lineStart(elements.get(0).start()), elements.get(0).start());
            if (inline) {
                touch(elements.get(0).start(), elements.get(0).start() + 1);
                if (!kept.isEmpty()) {
                    Element first = elements.get(kept.nextSetBit(0));
                    touch(first.start(), first.start() + 1);
                }
            }
        }
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            if (place.isRearranged() && !kept.get(i)) {
                touch(
                        element.start(),
                        block ? withComments(element.end(), source.column(collection.content())) : element.end());
            } else {
                look(place.children().get(i), element.value(), element.start(), element.lead(), false);
            }
        }
    }

    /** A comment below that is indented deeper goes along. */
    private int withComments(int end, int column) {
        int last = end;
        for (int line = source.lineEnd(end); line < source.length(); line = source.lineEnd(line)) {
            if (source.isComment(line) && source.indentation(line) > column) {
                last = line;
            } else if (!source.isBlankLine(line)) {
                return last;
            }
        }
        return last;
    }

    private void touch(int from, int to) {
        touched.set(Math.max(0, Math.min(from, to) - 1), Math.max(from, to) + 1);
    }
}
