package ai.coditect.milepost.plan.change;

/** The kinds of things that a plan changes. */
public enum Kind {
    LABEL,
    MILESTONE,
    PROJECT,
    PROJECT_FIELD,
    ISSUE,
    DEPENDENCY,
    SUB_ISSUE,
    PROJECT_ITEM;

    /** Whether it stands on the project board, which may take another token. */
    public boolean isOfBoard() {
        return switch (this) {
            case PROJECT, PROJECT_FIELD, PROJECT_ITEM -> true;
            case LABEL, MILESTONE, ISSUE, DEPENDENCY, SUB_ISSUE -> false;
        };
    }
}
