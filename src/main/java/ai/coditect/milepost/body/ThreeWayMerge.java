package ai.coditect.milepost.body;

import java.util.List;

/**
 * Merges the text that the definitions give with what people made of the text that was last applied.
 *
 * <p>What people did is carried over to the declared text, line by line: added lines stay after the line that they
 * stood after, also when that moved; changed and removed lines are changed and removed. The state of a box is people's:
 * it follows its item wherever that goes, and through a rewording at the same place. An item that people ticked stays
 * even if the definitions took it away. Both sides conflict only where both changed or removed the same lines in
 * different ways. Line endings, runs of blanks, the kind of bullet and the state of boxes are no differences.
 */
public final class ThreeWayMerge {

    private ThreeWayMerge() {}

    /**
     * Merges three texts without markers.
     *
     * @param base what was last applied
     * @param declared what the definitions say now
     * @param live what is on GitHub
     */
    public static MergeResult merge(String base, String declared, String live) {
        Sides sides = new Sides(BodyLine.of(base), BodyLine.of(declared), BodyLine.of(live));
        Contest contest = new Contest(sides);
        Assembly assembly = new Assembly(sides);
        List<String> kept = new PeoplesEdits(sides, contest, assembly).carryOver();
        String text = assembly.text();
        return contest.hunks().isEmpty()
                ? new MergeResult.Merged(text, kept)
                : new MergeResult.Conflict(text, contest.hunks(), kept);
    }
}
