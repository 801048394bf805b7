package ai.coditect.milepost.plan;

/** The milestone that an issue is put into. */
public sealed interface MilestoneTarget {
    /** Into the milestone of this title, which exists or is created by the same plan. */
    record Assign(String title) implements MilestoneTarget {}

    /** Out of any milestone. */
    record Clear() implements MilestoneTarget {}
}
