package ai.coditect.milepost.pull;

import ai.coditect.milepost.body.IssueText.Dependency;
import ai.coditect.milepost.body.IssueText.Sections;
import java.util.List;

/** The keys of a definition whose values make the text of its issue. */
enum SectionKey {
    GOAL("goal"),
    TASKS("tasks"),
    DELIVERABLES("deliverables"),
    ACCEPTANCE_CRITERIA("acceptance_criteria"),
    DEPENDS_ON("depends_on"),
    NO_DEPENDENCIES("no_dependencies"),
    ESTIMATE("estimate"),
    RESOURCES("resources"),
    FILE_PATHS("file_paths");

    private final String key;

    SectionKey(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /** The sections with the value of this key taken from other ones. */
    Sections copy(Sections from, Sections into) {
        return new Sections(
                (this == GOAL ? from : into).goal(),
                (this == TASKS ? from : into).tasks(),
                (this == DELIVERABLES ? from : into).deliverables(),
                (this == ACCEPTANCE_CRITERIA ? from : into).acceptanceCriteria(),
                (this == DEPENDS_ON ? from : into).dependencies(),
                (this == NO_DEPENDENCIES ? from : into).noDependencies(),
                (this == ESTIMATE ? from : into).estimateHours(),
                (this == RESOURCES ? from : into).resources(),
                (this == FILE_PATHS ? from : into).filePaths());
    }

    /** The sections with other dependencies. */
    static Sections withDependencies(Sections sections, List<Dependency> dependencies) {
        return new Sections(
                sections.goal(),
                sections.tasks(),
                sections.deliverables(),
                sections.acceptanceCriteria(),
                dependencies,
                sections.noDependencies(),
                sections.estimateHours(),
                sections.resources(),
                sections.filePaths());
    }

    /** Whether both have the same value of this key. */
    boolean isSame(Sections one, Sections other) {
        return copy(other, one).equals(one);
    }
}
