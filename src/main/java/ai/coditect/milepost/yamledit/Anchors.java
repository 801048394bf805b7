package ai.coditect.milepost.yamledit;

import ai.coditect.milepost.yamledit.AnchorUses.Anchored;
import ai.coditect.milepost.yamledit.AnchorUses.Use;
import java.util.List;
import java.util.Optional;

/**
 * Frees what is edited from anchors and aliases, without a change of what the document says: an alias that an edit goes
 * through is written out, and an anchor whose value is edited goes to the first alias that still needs the old one.
 */
final class Anchors {

    /**
     * Each round frees what the one before brought up: aliases in what was written out, anchors that went to a place
     * that moves.
     */
    private static final int ROUNDS = 100;

    private final Source source;
    private final AnchorUses uses;
    private final Copier copier;
    private final Patches patches;

    private Anchors(Document document, Place root) {
        source = document.source();
        uses = AnchorUses.of(document, root);
        copier = new Copier(document, uses);
        patches = new Patches(source);
    }

    /** A document that says the same, in which no edit meets an anchor or alias; empty if there is none. */
    static Optional<Document> release(Document document, Place root) {
        Document current = document;
        for (int round = 0; round < ROUNDS; round++) {
            Patches patches = new Anchors(current, root).round();
            if (patches.isEmpty()) {
                return Optional.of(current);
            }
            Optional<Document> next = patches.apply(0, current.source().length())
                    .map(current.source()::asFile)
                    .flatMap(Document::read);
            if (next.isEmpty()) {
                return next;
            }
            current = next.get();
        }
        return Optional.empty();
    }

    private Patches round() {
        List<Use> edited = uses.edited();
        if (!edited.isEmpty()) {
            edited.forEach(use -> writeOut(use, Optional.empty()));
        } else {
            uses.anchored().forEach(this::release);
        }
        return patches;
    }

    private void release(Anchored anchored) {
        List<Use> all = uses.of(anchored.value());
        if (!anchored.isEdited() && all.stream().allMatch(use -> use.stays(anchored))) {
            return;
        }
        if (!anchored.isEdited() && !anchored.isMoved()) {
            all.stream().filter(use -> !use.stays(anchored)).forEach(use -> writeOut(use, Optional.empty()));
            return;
        }
        Optional<Use> heir = all.stream().filter(use -> !use.isGone()).findFirst();
        if (heir.isEmpty()) {
            return;
        }
        all.stream()
                .takeWhile(Use::isGone)
                .forEach(use -> patches.replace(use.alias().start(), use.alias().end(), "~"));
        removeAnchor(anchored);
        writeOut(heir.get(), Optional.of(anchored.anchor().name()));
    }

    private void removeAnchor(Anchored anchored) {
        int start = anchored.anchor().start();
        int end = anchored.anchor().end();
        int blanks = source.blanksEnd(end);
        boolean lineEnds = blanks == source.contentEnd(end);
        int from = start;
        while (lineEnds && from > 0 && source.text().charAt(from - 1) == ' ' && source.column(from) > 0) {
            from--;
        }
        patches.remove(from, lineEnds ? blanks : Math.max(end, blanks));
    }

    /** @param name of the anchor that it is to be */
    private void writeOut(Use use, Optional<String> name) {
        copier.copy(uses.anchored(use.alias().target()), use, name, patches);
    }
}
