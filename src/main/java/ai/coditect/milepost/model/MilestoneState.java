package ai.coditect.milepost.model;

/** Whether a milestone is open or closed. */
public enum MilestoneState {
    OPEN,
    CLOSED
}
