package ai.coditect.milepost.pull;

import ai.coditect.milepost.body.IssueText.Dependency;
import ai.coditect.milepost.body.IssueText.Sections;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The keys of a definition whose values make the text of its issue, but {@code sections}. */
enum SectionKey implements Piece {
    INTRO("body"),
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

    @Override
    public Sections copy(Sections from, Sections into) {
        return new Sections(
                (this == INTRO ? from : into).intro(),
                (this == GOAL ? from : into).goal(),
                (this == TASKS ? from : into).tasks(),
                (this == DELIVERABLES ? from : into).deliverables(),
                (this == ACCEPTANCE_CRITERIA ? from : into).acceptanceCriteria(),
                (this == DEPENDS_ON ? from : into).dependencies(),
                (this == NO_DEPENDENCIES ? from : into).noDependencies(),
                (this == ESTIMATE ? from : into).estimateHours(),
                (this == RESOURCES ? from : into).resources(),
                (this == FILE_PATHS ? from : into).filePaths(),
                into.own());
    }

    @Override
    public Optional<String> prose(Sections sections) {
        return switch (this) {
            case INTRO -> sections.intro();
            case GOAL -> sections.goal();
            case TASKS,
                    DELIVERABLES,
                    ACCEPTANCE_CRITERIA,
                    DEPENDS_ON,
                    NO_DEPENDENCIES,
                    ESTIMATE,
                    RESOURCES,
                    FILE_PATHS -> Optional.empty();
        };
    }

    /** The sections with other dependencies. */
    static Sections withDependencies(Sections sections, List<Dependency> dependencies) {
        return new Sections(
                sections.intro(),
                sections.goal(),
                sections.tasks(),
                sections.deliverables(),
                sections.acceptanceCriteria(),
                dependencies,
                sections.noDependencies(),
                sections.estimateHours(),
                sections.resources(),
                sections.filePaths(),
                sections.own());
    }

    /** The sections with another estimate. */
    static Sections withEstimate(Sections sections, Optional<BigDecimal> hours) {
        return new Sections(
                sections.intro(),
                sections.goal(),
                sections.tasks(),
                sections.deliverables(),
                sections.acceptanceCriteria(),
                sections.dependencies(),
                sections.noDependencies(),
                hours,
                sections.resources(),
                sections.filePaths(),
                sections.own());
    }
}
