package ai.coditect.milepost.doctor;

/** How a check ended. */
public enum Status {
    OK,
    /** Something works less well, or soon no more. */
    WARNING,
    /** Something does not work. */
    FAULT
}
