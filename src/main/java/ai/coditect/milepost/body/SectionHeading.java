package ai.coditect.milepost.body;

import java.util.Arrays;
import java.util.Optional;

/** The headings of named sections, in the order in which they are rendered. */
enum SectionHeading {
    GOAL("Goal"),
    TASKS("Tasks"),
    DELIVERABLES("Deliverables"),
    ACCEPTANCE_CRITERIA("Acceptance Criteria"),
    DEPENDENCIES("Dependencies"),
    ESTIMATED_TIME("Estimated Time"),
    RESOURCES("Resources"),
    FILE_PATH("File Path"),
    FILE_PATHS("File Paths");

    private static final String MARK = "#### ";

    private final String text;

    SectionHeading(String text) {
        this.text = text;
    }

    /** The line that it is in a body. */
    String line() {
        return MARK + text;
    }

    /** The heading that a line is. */
    static Optional<SectionHeading> of(String line) {
        return Arrays.stream(values())
                .filter(heading -> heading.line().equals(line))
                .findFirst();
    }
}
