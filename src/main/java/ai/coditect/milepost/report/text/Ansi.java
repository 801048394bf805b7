package ai.coditect.milepost.report.text;

/** Whether text is coloured by terminal escapes. */
public enum Ansi {
    ON,
    OFF
}
