package ai.coditect.milepost.body;

/** The sections that have a key of their own, in the order in which they are rendered. */
public enum SectionHeading {
    GOAL("goal", "Goal"),
    TASKS("tasks", "Tasks"),
    DELIVERABLES("deliverables", "Deliverables"),
    ACCEPTANCE_CRITERIA("acceptance_criteria", "Acceptance Criteria"),
    DEPENDENCIES("depends_on", "Dependencies"),
    ESTIMATED_TIME("estimate", "Estimated Time"),
    RESOURCES("resources", "Resources"),
    /** In place of the next one where there is only one path. */
    FILE_PATH("file_path", "File Path"),
    FILE_PATHS("file_paths", "File Paths");

    private final String key;
    private final String standard;

    SectionHeading(String key, String standard) {
        this.key = key;
        this.standard = standard;
    }

    /** What definitions call it. */
    public String key() {
        return key;
    }

    /** The words of the heading, unless definitions have others. */
    public String standard() {
        return standard;
    }
}
