package ai.coditect.milepost.merge;

import java.util.List;

/**
 * The result of a three-way merge.
 *
 * @param text the merged body, normalised; where the sides are in dispute, the live lines stand
 * @param declaredText the same merge with the definitions' lines at every dispute
 * @param nextBase what counts as last applied once {@code text} is written: what the definitions say, but with the
 *     base's lines at every dispute, so that the next merge sees the dispute again
 * @param kept people's edits that survive in {@code text}, in the order of the text
 */
public record Merge(String text, String declaredText, String nextBase, List<Edit> kept, List<Dispute> disputes) {

    public Merge {
        kept = List.copyOf(kept);
        disputes = List.copyOf(disputes);
    }
}
