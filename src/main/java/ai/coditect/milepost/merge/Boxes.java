package ai.coditect.milepost.merge;

/** Whose state of a box counts when people's edits come into the definitions. */
public enum Boxes {
    /** A box is as the definitions have it, and a new one is empty. */
    OF_DEFINITIONS,
    /** A box is as people have it. */
    OF_PEOPLE
}
