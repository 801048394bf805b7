package ai.coditect.milepost.cli.command;

/** What a shell offers for the value of an argument. */
public enum Candidates {
    /** What follows from its type: the words that there are, or files for a path. */
    BY_TYPE,
    /** The ids of the issues in the definitions. */
    IDS,
    /** The labels in the definitions. */
    LABELS,
    /** The titles of the milestones in the definitions. */
    MILESTONES,
    /** The workstreams in the definitions. */
    WORKSTREAMS,
    FILES,
    DIRECTORIES,
    /** The commands of milepost. */
    COMMANDS
}
