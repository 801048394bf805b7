package ai.coditect.milepost.importer.records;

/** What a key of a record says about an issue. */
enum Meaning {
    /** What the source calls the issue. */
    ID,
    /** The number of the issue on GitHub. */
    NUMBER,
    TITLE,
    BODY,
    /** A part of the body, under a heading with the name of the key. */
    SECTION,
    LABELS,
    ASSIGNEES,
    MILESTONE,
    TYPE,
    PRIORITY,
    STATE,
    /** Why the issue is closed. */
    REASON,
    /** Hours, or a text with a unit. */
    ESTIMATE,
    /** An estimate in seconds. */
    SECONDS,
    /** An estimate in minutes. */
    MINUTES,
    /** Points or sizes, which are no hours. */
    POINTS,
    /** The day that the issue is due. */
    DUE,
    DEPENDS_ON,
    BLOCKS,
    PARENT,
    /** What the issue belongs to; each becomes a file. */
    WORKSTREAM,
    /** Nothing that is needed; only the user can say so. */
    IGNORE
}
