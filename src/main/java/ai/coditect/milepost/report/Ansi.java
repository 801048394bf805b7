package ai.coditect.milepost.report;

/** Whether text is coloured by terminal escapes. */
public enum Ansi {
    ON,
    OFF
}
