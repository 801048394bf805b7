package ai.coditect.milepost.yamledit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is written in place of ranges of a text. Of two at one offset the earlier one comes first, and an insertion
 * before a replacement.
 */
final class Patches {

    private record Patch(int from, int to, String replacement) {}

    private final Source source;
    private final List<Patch> patches = new ArrayList<>();
    private boolean refused;

    Patches(Source source) {
        this.source = source;
    }

    void insert(int at, String text) {
        replace(at, at, text);
    }

    void remove(int from, int to) {
        if (from < to) {
            replace(from, to, "");
        }
    }

    void replace(int from, int to, String replacement) {
        patches.add(new Patch(from, to, replacement));
    }

    /** Something cannot be edited. */
    void refuse() {
        refused = true;
    }

    boolean isEmpty() {
        return patches.isEmpty() && !refused;
    }

    /** A part of the text with all patches, which are in it; empty if they do not fit together. */
    Optional<String> apply(int from, int to) {
        StringBuilder result = new StringBuilder(to - from + 64);
        int at = from;
        patches.sort(
                Comparator.comparingInt(Patch::from).thenComparingInt(patch -> patch.from() == patch.to() ? 0 : 1));
        boolean removing = false;
        for (Patch patch : patches) {
            boolean removal = patch.replacement().isEmpty();
            int end = removal ? Math.min(patch.to(), to) : patch.to();
            int start = Math.min(patch.from(), end);
            boolean overlaps = start < at && !(removing && removal);
            if (overlaps || end > to) {
                return Optional.empty();
            }
            result.append(source.text(), at, Math.max(at, start)).append(patch.replacement());
            at = Math.max(at, end);
            removing = removal;
        }
        result.append(source.text(), at, to);
        return refused ? Optional.empty() : Optional.of(result.toString());
    }
}
