package ai.coditect.milepost.importer.draft;

/** What can be left behind, as it is counted. */
public enum Loss {
    /** A file of a directory in which nothing was found. */
    FILE,
    /** An issue that cannot be a definition's. */
    ISSUE,
    /** A box that is no task. */
    BOX,
    /** A reference that leads to no issue. */
    REFERENCE,
    /** A column, or a field, that has no place in a definition. */
    FIELD,
    /** A value that can be read in two ways, or not at all. */
    VALUE,
    /** Text that belongs to no issue. */
    PASSAGE
}
