package ai.coditect.milepost.report.text;

/** The few colours in use. */
enum TextColor {
    PLAIN(""),
    GREEN("\u001b[32m"),
    YELLOW("\u001b[33m"),
    RED("\u001b[31m"),
    DIM("\u001b[2m");

    static final String END = "\u001b[0m";

    private final String start;

    TextColor(String start) {
        this.start = start;
    }

    String start() {
        return start;
    }

    /** The colour of a line of a diff by its sign. */
    static TextColor ofDiff(String line) {
        if (line.startsWith("+")) {
            return GREEN;
        }
        if (line.startsWith("-")) {
            return RED;
        }
        return line.startsWith("@@") ? DIM : PLAIN;
    }
}
