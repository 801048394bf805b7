package ai.coditect.milepost.sandbox.state.project;

import java.util.Locale;

/** What a column of a project holds, by GitHub's names. */
public enum ProjectFieldType {
    TITLE,
    ASSIGNEES,
    LABELS,
    LINKED_PULL_REQUESTS,
    MILESTONE,
    REPOSITORY,
    REVIEWERS,
    PARENT_ISSUE,
    SUB_ISSUES_PROGRESS,
    TEXT,
    NUMBER,
    DATE,
    SINGLE_SELECT,
    ITERATION;

    /** Whether its values belong to the project; those of the others are the issue's. */
    public boolean isOwn() {
        return switch (this) {
            case TEXT, NUMBER, DATE, SINGLE_SELECT, ITERATION -> true;
            case TITLE,
                    ASSIGNEES,
                    LABELS,
                    LINKED_PULL_REQUESTS,
                    MILESTONE,
                    REPOSITORY,
                    REVIEWERS,
                    PARENT_ISSUE,
                    SUB_ISSUES_PROGRESS -> false;
        };
    }

    /** As GitHub names it in messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
